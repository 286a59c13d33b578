import type { Statement } from "../compile/nest.js";
import { type Row, rowsOf, type WalkPlan } from "../compile/plan.js";
import type { Bundle, Bundles } from "./bundle.js";
import { type GrowingRow, Level } from "./level.js";

/** What was read, and how much of it more than once in the whole statement. */
export interface ReadLevels {
  /** The row that the whole statement gives. */
  row: Row;
  /** Nodes that walks went on from, each once. */
  distinct: number;
  /** How often they would have been walked from in the whole statement. */
  visits: number;
  /** Whether no write came between the levels. */
  isOneVersion: boolean;
}

/** The rows at which one node stands, and how often the whole answer comes to it. */
interface Start {
  rows: Set<GrowingRow>;
  visits: number;
}

/** The nodes from which a walk goes on, by their ids in the database. */
type Nodes = ReadonlyMap<string, Start>;
type Starts = Map<WalkPlan, Map<string, Start>>;

/** What one statement reads: by its place in the bundle a walk, from nodes or, without, from where the first one comes to. */
interface Trip {
  bundle: Bundle;
  asked: Map<number, { walk: WalkPlan; level: Level; nodes?: Nodes }>;
}

/** The node that a first walk stands at. */
const ROOT = "";

/**
 * Reads a walk level by level, all walks from nodes of one type in one statement, and each node once however often the answer
 * comes to it. Throws what read throws.
 */
export async function readByLevel(
  walk: WalkPlan,
  bundles: Bundles,
  read: (statement: Statement) => Promise<readonly Row[]>,
): Promise<ReadLevels> {
  return new LevelReader(bundles, read).read(walk);
}

class LevelReader {
  private readonly versions = new Set<unknown>();
  private distinct = 0;
  private visits = 0;

  constructor(
    private readonly bundles: Bundles,
    private readonly send: (statement: Statement) => Promise<readonly Row[]>,
  ) {}

  async read(walk: WalkPlan): Promise<ReadLevels> {
    const row: GrowingRow = {};
    let starts: Starts = new Map([[walk, new Map([[ROOT, { rows: new Set([row]), visits: 1 }]])]]);
    while (starts.size > 0) {
      const below: Starts = new Map();
      await Promise.all(this.tripsFrom(starts).map((trip) => this.take(trip, below)));
      starts = below;
    }
    const { distinct, visits, versions } = this;
    return { row, distinct, visits, isOneVersion: versions.size === 1 };
  }

  /** Walks of one bundle go together, unless one is walked twice; with a first walk go those below it. */
  private tripsFrom(starts: Starts): Trip[] {
    const trips: Trip[] = [];
    const add = (walk: WalkPlan, nodes?: Nodes) => {
      const level = new Level(walk);
      const bundle = this.bundles.of(level);
      const place = bundle.placeOf(level) ?? 0;
      const joined = trips.find((each) => each.bundle === bundle && !each.asked.has(place));
      if (joined) joined.asked.set(place, { walk, level, ...(nodes && { nodes }) });
      else if (nodes) trips.push({ bundle, asked: new Map([[place, { walk, level, nodes }]]) });
      return level;
    };
    for (const [walk, nodes] of starts) {
      const level = add(walk, nodes);
      if (level.begins) for (const next of level.below) add(next);
    }
    return trips;
  }

  private async take({ bundle, asked }: Trip, below: Starts): Promise<void> {
    const values = [...asked].map(([place, { level, nodes }]) => {
      const from = level.isFirst ? { asked: [0] } : nodes ? { parents: [...nodes.keys()] } : { begun: true };
      return [place, { ...level.values, ...from }] as const;
    });
    const [answer] = await this.send(bundle.statement(new Map(values)));
    const found = Array.isArray(answer?.found) ? answer.found : [];
    const hasFirst = [...asked.values()].some(({ level }) => level.isFirst);
    this.versions.add(hasFirst ? answer?.before : answer?.after);
    const begun: Starts = new Map();
    for (const [place, { level, nodes }] of asked) {
      if (nodes) this.put(found[place], level, nodes, hasFirst ? begun : below);
    }
    for (const [place, { walk, level, nodes }] of asked) {
      const from = begun.get(walk);
      if (nodes || !from) continue;
      begun.delete(walk);
      this.put(found[place], level, from, below);
    }
    for (const [walk, nodes] of begun) below.set(walk, nodes);
  }

  /** Adds what a level found to the rows that it started from. */
  private put(found: unknown, { isFirst, columns }: Level, nodes: Nodes, below: Starts): void {
    if (!isFirst) {
      this.distinct += nodes.size;
      for (const { visits } of nodes.values()) this.visits += visits;
    }
    for (const row of rowsOf(found)) {
      const start = nodes.get(isFirst ? ROOT : String(row.parent));
      if (!start) continue;
      const made = columns(row, (next, from) => goOn(below, next, from, start.visits));
      for (const each of start.rows) Object.assign(each, made);
    }
  }
}

function goOn(below: Starts, walk: WalkPlan, row: GrowingRow, visits: number): void {
  const reference = String(row.reference);
  const nodes = below.get(walk) ?? new Map<string, Start>();
  below.set(walk, nodes);
  const start = nodes.get(reference) ?? { rows: new Set(), visits: 0 };
  nodes.set(reference, start);
  start.rows.add(row);
  start.visits += visits;
}
