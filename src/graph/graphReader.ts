import type { Catalog } from "./compile/catalog.js";
import { type Compiled, compileRootField, fill, fillParts, type RootSelection } from "./compile/compile.js";
import type { Cursors } from "./compile/cursor.js";
import type { Statement } from "./compile/nest.js";
import { BY_NAME, BY_PLACE } from "./compile/rowForm.js";
import type { Connection, ReadOptions } from "./connection.js";
import type { FoundRow } from "./foundRow.js";
import { Bundles } from "./levels/bundle.js";
import { CLOCK, type Clock } from "./levels/clock.js";
import { FirstReads } from "./levels/firstReads.js";
import type { Form, Forms } from "./levels/forms.js";
import { Lane, type Patience, type WatchTurn } from "./levels/lane.js";
import { levelsOf } from "./levels/level.js";
import { readByLevel } from "./levels/readByLevel.js";
import { Traffic } from "./levels/traffic.js";
import { unlessSilent } from "./silence.js";
import { statement } from "./statement.js";
import { tellingBreaks } from "./tellingBreaks.js";

/** Milliseconds for planning a statement that nobody waits for. */
const TIME_TO_PLAN = 30_000;
/** Milliseconds that a statement waits for its turn to be planned. */
const TIME_TO_WAIT = 60_000;

/** Shapes never seen take at most a tenth of the time beside others, and of it what others leave them of the processors. */
const NEVER_SEEN = { rest: 9, longest: 1_000, most: 50 };
/** A plan takes a processor for itself, and nobody waits for it. */
const PLANS = { rest: 9, longest: 5_000, most: 1 };

export interface GraphReaderOptions {
  /** Chooses between one whole statement and several by level; without it all is read whole. */
  forms?: Forms;
  clock?: Clock;
  /** Told of shapes never seen that come for their turn. */
  watch?: WatchTurn;
  /** Told when the database may have begun anew, and what was planned for it is lost. */
  onPlansLost?: () => void;
}

/** Reads root fields: compiles each to one statement and runs it in time. */
export class GraphReader {
  /** What is read or answered of shapes that were asked before: those never seen give way to it. */
  readonly traffic: Traffic;
  private readonly neverSeen: Lane;
  private readonly plans: Lane;
  private readonly firstReads = new FirstReads();
  private readonly forms: Forms | undefined;
  private bundles = new Bundles([]);
  private readonly running = new Set<Promise<unknown>>();
  /** Aborted by who reads: what is planned just then, for nobody, gives way. */
  private givingWay = new AbortController();
  private readonly connection: Connection;

  constructor(
    connection: Connection,
    private readonly catalog: Catalog,
    private readonly cursors: Cursors,
    { forms, clock = CLOCK, watch, onPlansLost }: GraphReaderOptions = {},
  ) {
    this.forms = forms;
    // A database that may have begun anew has no plans.
    this.connection = tellingBreaks(connection, () => {
      forms?.forgetPlans();
      onPlansLost?.();
    });
    this.traffic = new Traffic(clock);
    this.neverSeen = new Lane(this.traffic, NEVER_SEEN, clock, watch);
    this.plans = new Lane(this.traffic, PLANS, clock);
  }

  /**
   * The one statement of a root field; `known` are values that its file may use beside the field's arguments. Throws
   * BAD_USER_INPUT where an argument in it makes no sense.
   */
  compile(root: RootSelection, known: Readonly<Record<string, unknown>> = {}): Compiled {
    return compileRootField(root, this.catalog, this.cursors, known);
  }

  /** Whether a field has a file of its own under cypher/read. */
  canRead({ parentType, fieldName }: Pick<RootSelection, "parentType" | "fieldName">): boolean {
    return this.catalog.walks.has(`${parentType.name}.${fieldName}`);
  }

  /** In what form it is best read now; whole, where forms are not told apart. */
  formOf({ statement }: Compiled): Form {
    return this.forms?.formOf(statement.text) ?? "whole";
  }

  /**
   * Reads root fields, those given by level; where one of these was never asked before, others are let go first. Throws as
   * Lane.run, and as read.
   */
  inTurn<T>(byLevel: readonly Compiled[], patience: Patience, read: () => Promise<T>): Promise<T> {
    const unseen = byLevel.map(({ statement }) => statement.text).filter((text) => this.forms?.meet(text));
    return unseen.length === 0 ? this.traffic.during(read()) : this.readNeverSeen(unseen, patience, read);
  }

  private async readNeverSeen<T>(unseen: readonly string[], patience: Patience, read: () => Promise<T>): Promise<T> {
    try {
      return await this.neverSeen.run(read, patience);
    } catch (error) {
      for (const text of unseen) this.forms?.forget(text);
      throw error;
    }
  }

  /** Runs a compiled root field; null where nothing is found. By level it takes several statements. */
  run(compiled: Compiled, options: ReadOptions, form: Form): Promise<FoundRow | null> {
    // To abort makes a reason each time, though it aborts once.
    if (!this.givingWay.signal.aborted) this.givingWay.abort();
    const run = form === "whole" ? this.runWhole(compiled, options) : this.runByLevel(compiled, options);
    const ended = () => void this.running.delete(run);
    this.running.add(run);
    run.then(ended, ended);
    return run;
  }

  private runWhole(compiled: Compiled, options: ReadOptions): Promise<FoundRow | null> {
    const isPlanned = this.forms?.isPlanned(compiled.statement.text) ?? true;
    return isPlanned ? this.readWhole(compiled, options) : this.readFirst(compiled, options);
  }

  private async readWhole({ statement }: Compiled, options: ReadOptions): Promise<FoundRow | null> {
    const [row] = await this.connection.read(statement.text, statement.parameters, options);
    return row ? { row, form: BY_PLACE } : null;
  }

  private readFirst(compiled: Compiled, { timeout = TIME_TO_PLAN, ...others }: ReadOptions): Promise<FoundRow | null> {
    const { text } = compiled.statement;
    const rest = countdown(timeout);
    const read = async (inTime: ReadOptions) => {
      const answer = await this.readWhole(compiled, { ...others, ...inTime });
      this.forms?.planned(text);
      return answer;
    };
    return this.firstReads.run(text, {
      begin: (onPlanned, signal) => read({ timeout: TIME_TO_PLAN, onPlanned, signal }),
      isRead: () => this.forms?.isPlanned(text) ?? true,
      read: () => read({ timeout: rest() }),
      patiently: (something) => unlessSilent(something, rest(), others.signal),
    });
  }

  private async runByLevel({ walk, later, statement }: Compiled, options: ReadOptions): Promise<FoundRow> {
    const { timeout = TIME_TO_PLAN, ...others } = options;
    const rest = countdown(timeout);
    const read = (level: Statement) =>
      this.connection.read(level.text, fillParts(level.parameters, later), { ...others, timeout: rest() });
    let found = await readByLevel(walk, this.bundles, read);
    while (!found.isOneVersion) found = await readByLevel(walk, this.bundles, read);
    const { text, parameters } = statement;
    const plan = () => this.connection.read(text, parameters, { timeout: TIME_TO_PLAN });
    this.forms?.readByLevel(text, found, () => this.plans.run(plan, { timeout: TIME_TO_WAIT }));
    return { row: found.row, form: BY_NAME };
  }

  /** Has the database plan the whole statement of a root field whose values find nothing. Throws as Connection.read. */
  async plan({ statement }: Compiled, signal: AbortSignal): Promise<void> {
    await this.planStatement(statement, signal);
    this.forms?.planned(statement.text);
  }

  /** Has the levels of some root fields read together, as many in one statement as go well. */
  joinLevels(roots: readonly Compiled[]): void {
    const known = roots.flatMap(({ walk, later }) =>
      levelsOf(walk).map((level) => ({ level, values: fill({ p: level.values }, later).p })),
    );
    this.bundles = new Bundles(known);
  }

  /**
   * Has the database plan what some root fields take level by level; from then on what was never seen is read so. Throws as
   * Connection.read.
   */
  async planLevels(roots: readonly Compiled[], signal: AbortSignal): Promise<void> {
    this.joinLevels(roots);
    for (const { whole } of this.bundles.all) await this.planStatement(whole, signal);
    this.forms?.levelsPlanned();
  }

  /**
   * A plan takes a processor: whoever reads now is not to wait for one that nobody waits for. One that gave way once is made
   * all the same, for there may always be somebody who reads.
   */
  private async planStatement(statement: Statement, signal: AbortSignal): Promise<void> {
    const { text, parameters } = statement;
    const plan = async (leaving: AbortSignal) => {
      await Promise.allSettled(this.running);
      signal.throwIfAborted();
      await this.connection.read(text, parameters, { timeout: TIME_TO_PLAN, signal: leaving });
    };
    this.givingWay = new AbortController();
    const way = this.givingWay.signal;
    await plan(AbortSignal.any([signal, way])).catch((error: unknown) => {
      if (!way.aborted) throw error;
      return plan(signal);
    });
  }

  /** The number that every write raises. */
  async dataVersion(options: ReadOptions): Promise<unknown> {
    const [row] = await this.connection.read(statement("graph/state").text, {}, options);
    return row?.dataVersion;
  }
}

/** Tells how many milliseconds are left of some; at least one, as none would be no limit. */
function countdown(milliseconds: number): () => number {
  const deadline = Date.now() + milliseconds;
  return () => Math.max(1, deadline - Date.now());
}
