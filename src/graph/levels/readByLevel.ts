import type { Statement } from "../compile/nest.js";
import { type Row, rowsOf, type WalkPlan } from "../compile/plan.js";
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

/** The nodes from which each walk goes on, by their ids in the database. */
type Starts = Map<WalkPlan, Map<string, Start>>;

/**
 * Reads a walk level by level, each walk from all the nodes of a level in one statement, and each node once however often
 * the answer comes to it. Throws what read throws.
 */
export async function readByLevel(
  walk: WalkPlan,
  read: (statement: Statement) => Promise<readonly Row[]>,
): Promise<ReadLevels> {
  const root: GrowingRow = {};
  let starts: Starts = new Map([[walk, new Map([["", { rows: new Set([root]), visits: 1 }]])]]);
  let distinct = 0;
  let visits = 0;
  const versions = new Set<unknown>();
  while (starts.size > 0) {
    const below: Starts = new Map();
    const levels = [...starts].map(([each, nodes]) => readLevel(each, nodes, read, below));
    for (const version of await Promise.all(levels)) versions.add(version);
    starts = below;
    for (const nodes of below.values()) {
      distinct += nodes.size;
      for (const start of nodes.values()) visits += start.visits;
    }
  }
  return { row: root, distinct, visits, isOneVersion: versions.size === 1 };
}

/** Adds what a level found to the rows that it started from. @returns the data version that it saw */
async function readLevel(
  walk: WalkPlan,
  nodes: ReadonlyMap<string, Start>,
  read: (statement: Statement) => Promise<readonly Row[]>,
  below: Starts,
): Promise<unknown> {
  const { statement, columns } = new Level(walk);
  const isRoot = walk.file.from === undefined;
  const { text, parameters } = statement;
  const p = isRoot ? parameters.p : { ...parameters.p, parents: [...nodes.keys()] };
  const [answer] = await read({ text, parameters: { p } });
  for (const found of rowsOf(answer?.found)) {
    const start = nodes.get(isRoot ? "" : String(found.parent));
    if (!start) continue;
    const made = columns(found, (next, row) => goOn(below, next, row, start.visits));
    for (const row of start.rows) Object.assign(row, made);
  }
  return answer?.version;
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
