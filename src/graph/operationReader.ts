import type { GraphQLResolveInfo } from "graphql";
import { LexigraphError } from "../domain/errors.js";
import type { Bookmarks } from "./bookmarks.js";
import type { Compiled, RootSelection } from "./compile/compile.js";
import type { ReadOptions } from "./connection.js";
import { answerOf, type FoundRow } from "./foundRow.js";
import type { GraphReader } from "./graphReader.js";
import type { Form } from "./levels/forms.js";
import type { Leaving } from "./silence.js";

/** How long the fields of an operation that are read together may take where nothing else is said, in milliseconds. */
export const TIME_ALLOWED = 5_000;

/** A root field with the key of its answer. */
export interface PlannedSelection extends RootSelection {
  responseKey: string;
}

export interface OperationReaderOptions {
  bookmarks?: Bookmarks;
  signal?: Leaving | undefined;
  /** Told how many milliseconds each statement took. */
  onStatement?(milliseconds: number): void;
  /** Milliseconds for the fields that are read together. */
  timeAllowed?: number | undefined;
  /** The form of every statement, where it is not to be chosen. */
  form?: Form;
}

/** A root field that is being read. */
interface Begun {
  compiled: Compiled;
  found: Promise<FoundRow | null>;
}

type Outcome = PromiseSettledResult<FoundRow | null>;

interface Waiting {
  compiled: Compiled;
  form: Form;
  resolve(found: FoundRow | null): void;
  reject(error: unknown): void;
}

/**
 * Reads the root fields of one operation. Several of them answer from one version of the data: it is compared before
 * and after, and what a write has come between is read again.
 */
export class OperationReader {
  /** Milliseconds for the fields that are read together. */
  readonly timeAllowed: number;
  private deadline = 0;
  private waiting: Waiting[] = [];
  private readonly planned = new Map<string, Compiled>();
  private readonly begun = new Map<string, Begun>();

  constructor(
    private readonly reader: GraphReader,
    private readonly options: OperationReaderOptions = {},
  ) {
    this.timeAllowed = options.timeAllowed ?? TIME_ALLOWED;
  }

  /**
   * Compiles a root field before anything runs, and keeps the statement of a query for `read`.
   * @returns the nodes that it may read at most; 0 where it cannot be compiled, which `read` says at its place
   */
  plan(root: PlannedSelection): number {
    const isQuery = root.parentType === root.schema.getQueryType();
    if (!isQuery && !this.reader.canRead(root)) return 1;
    try {
      // A mutation's event is not known yet, and does not change the cost.
      const compiled = this.reader.compile(root, isQuery ? {} : { event: "" });
      if (isQuery) this.planned.set(root.responseKey, compiled);
      return compiled.cost;
    } catch {
      return 0;
    }
  }

  /** The answer of a root field with all that is selected below it, by response key. */
  read(info: GraphQLResolveInfo): Promise<unknown> {
    const responseKey = String(info.path.key);
    const { compiled, found } = this.begun.get(responseKey) ?? this.begin(info, responseKey);
    // What cannot be compiled is thrown at once: where a field may not be null, no other is begun then.
    return found.then((row) => answerOf(compiled, row));
  }

  private begin(info: GraphQLResolveInfo, responseKey: string): Begun {
    const compiled = this.planned.get(responseKey) ?? this.reader.compile(info);
    return { compiled, found: this.enqueue(compiled) };
  }

  /**
   * Reads root fields that are compiled already, and gives what is found by response key; `read` gives the answers of the
   * same rows, and what they fail with, again.
   */
  async readCompiled(roots: ReadonlyMap<string, Compiled>): Promise<Map<string, FoundRow | null>> {
    const isAlone = roots.size === 1;
    for (const [responseKey, compiled] of roots) {
      this.begun.set(responseKey, { compiled, found: isAlone ? this.readAlone(compiled) : this.enqueue(compiled) });
    }
    const found = await Promise.all([...this.begun.values()].map(({ found }) => found));
    return new Map([...this.begun.keys()].map((responseKey, i) => [responseKey, found[i] ?? null]));
  }

  /**
   * Compiles the answer of a mutation before it writes, from its arguments and what is known beside them; what comes back
   * reads it. Undefined where the mutation answers with nothing of the graph.
   */
  prepare(info: GraphQLResolveInfo, known: Readonly<Record<string, unknown>>): (() => Promise<unknown>) | undefined {
    if (!this.reader.canRead(info)) return undefined;
    const compiled = this.reader.compile(info, known);
    // The answer of a mutation is one statement.
    return async () => answerOf(compiled, await this.enqueue(compiled, "whole"));
  }

  /** Reads a root field with which no other has to agree. */
  private readAlone(compiled: Compiled): Promise<FoundRow | null> {
    this.startClock();
    const form = this.formOf(compiled);
    return this.inTurn([{ compiled, form }], () => this.reader.run(compiled, this.readOptions(), form));
  }

  private enqueue(compiled: Compiled, form = this.formOf(compiled)): Promise<FoundRow | null> {
    return new Promise((resolve, reject) => {
      // All root fields of an operation ask in the same turn, so that the next microtask sees every one of them.
      if (this.waiting.length === 0) queueMicrotask(() => this.readTogether());
      this.waiting.push({ compiled, form, resolve, reject });
    });
  }

  private async readTogether(): Promise<void> {
    const fields = this.waiting;
    this.waiting = [];
    this.startClock();
    const read = () => (fields.length === 1 ? this.readEach(fields) : this.readOneVersion(fields));
    const outcomes = await this.inTurn(fields, read).catch((reason: unknown): Outcome[] =>
      fields.map(() => ({ status: "rejected", reason })),
    );
    fields.forEach(({ resolve, reject }, i) => {
      const outcome = outcomes[i];
      if (outcome?.status === "fulfilled") resolve(outcome.value);
      else reject(outcome?.reason);
    });
  }

  // Async, for a time that is over is thrown at once, and a caller that hears of no outcome would wait for ever.
  private async readEach(fields: readonly Waiting[]): Promise<Outcome[]> {
    return Promise.allSettled(fields.map(({ compiled, form }) => this.reader.run(compiled, this.readOptions(), form)));
  }

  private async readOneVersion(fields: readonly Waiting[]): Promise<Outcome[]> {
    let before = await this.reader.dataVersion(this.readOptions());
    for (;;) {
      const outcomes = await this.readEach(fields);
      const after = await this.reader.dataVersion(this.readOptions());
      if (after === before) return outcomes;
      before = after;
    }
  }

  private formOf(compiled: Compiled): Form {
    return this.options.form ?? this.reader.formOf(compiled);
  }

  /** Reads when its turn has come, in what is left of its time. */
  private inTurn<T>(fields: readonly Pick<Waiting, "compiled" | "form">[], read: () => Promise<T>): Promise<T> {
    const byLevel = fields.filter(({ form }) => form === "levels").map(({ compiled }) => compiled);
    const timeout = this.deadline - Date.now();
    return this.reader.inTurn(byLevel, { timeout, signal: this.options.signal }, read);
  }

  private startClock(): void {
    this.deadline = Date.now() + this.timeAllowed;
  }

  private readOptions(): ReadOptions {
    const timeout = this.deadline - Date.now();
    const { bookmarks, signal, onStatement } = this.options;
    if (timeout > 0) return { timeout, bookmarks: bookmarks?.seen ?? [], signal, onStatement };
    throw new LexigraphError("DEADLINE_EXCEEDED", "The operation took too long; ask for less at once.", { safe: true });
  }
}
