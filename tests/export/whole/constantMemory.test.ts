import { setImmediate as nextTurn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { EXPORT_FORMATS, exportGraph } from "../../../src/export/whole/exportGraph.js";
import type { Connection, Row } from "../../../src/graph/connection.js";
import { statement } from "../../../src/graph/statement.js";

const PAGE_SIZE = 100;
const ROWS = 4_000;
/** Rows that generators have in hand between two pages. */
const IN_HAND = 10;
const scheme = { base: "http://localhost:4000/", title: "lexigraph" };

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** A graph too large to hold: every kind of row ROWS times, made when it is asked for. */
class EndlessGraph implements Pick<Connection, "read"> {
  given = 0;
  private readonly alive = new Set<WeakRef<Row>>();

  read = async <T extends Row>(text: string, parameters: Record<string, unknown> = {}): Promise<T[]> => {
    if (text === statement("graph/state").text) return [{ dataVersion: 1 }] as Row[] as T[];
    const page = Object(parameters.page);
    const from = Number(/\d+/.exec(String(page.source ?? page.after))?.[0] ?? 0);
    const size = Math.min(page.limit, ROWS - from);
    const rows = Array.from({ length: size }, (_, i) => rowOf(from + i + 1, page));
    this.given += rows.length;
    for (const row of rows) this.alive.add(new WeakRef(row));
    return rows as T[];
  };

  /** Rows that something still holds. */
  async held(): Promise<number> {
    // What a WeakRef was asked for lives until the turn ends; what a collection had marked when it was let go, until the next.
    for (let i = 0; i < 2; i += 1) {
      await nextTurn();
      collectGarbage();
    }
    for (const reference of this.alive) if (reference.deref() === undefined) this.alive.delete(reference);
    return this.alive.size;
  }
}

const statedDefinition = { label: "A", alternativeLabels: [], text: "B" };

/** What every decision has, of whatever kind. */
const noDecision = { merged: [], keep: [], merge: [], apart: [] };

/** One row that is good for every statement of an export. */
function rowOf(number: number, { source, after = "" }: { source?: string; after?: string }): Row {
  const digits = String(number).padStart(8, "0");
  const prefix = /^[a-z]*:?/.exec(source ?? after)?.[0] ?? "";
  const id = `${prefix || "term:"}${digits}`;
  const definition = {
    id,
    text: `Text ${digits}`,
    chapterId: `chapter:${digits}`,
    title: "A title",
    year: 2020,
    doi: null,
  };
  return {
    ...{ id, key: digits, uri: digits, label: `Label ${digits}`, alternativeLabels: [], definitions: [definition] },
    ...{ year: 2020, doi: `10.5555/${digits}`, url: `https://doi.org/10.5555/${digits}`, chapter: null },
    ...{ source: id, target: id, kind: "WROTE", weight: 1, evidence: [id] },
    ...{ parts: { sourceLabel: "A", targetLabel: "B", chapterCount: 1, reason: null }, related: [], pair: digits },
    decision: { ...noDecision, id, atKey: digits },
    ...{
      definitionCount: 0,
      chapterCount: 1,
      record: JSON.stringify({ uri: digits, format: "JSONL", definitions: [statedDefinition] }),
    },
  };
}

test.each(EXPORT_FORMATS)("%s holds two pages of rows at most, however many there are", async (format) => {
  const graph = new EndlessGraph();
  const connection = { ...unused, read: graph.read };
  const held: number[] = [];
  let [chunks, ahead] = [0, 0];
  for await (const chunk of exportGraph(connection, format, scheme, { pageSize: PAGE_SIZE })) {
    if (chunk !== "") chunks += 1;
    ahead = Math.max(ahead, graph.given - chunks);
    if (chunks % 997 === 0) held.push(await graph.held());
  }
  expect(graph.given).toBeGreaterThanOrEqual(ROWS);
  // A row is a chunk: none is read before those of the page before are written.
  expect(ahead).toBeLessThanOrEqual(PAGE_SIZE);
  expect(held.length).toBeGreaterThan(3);
  expect(Math.max(...held)).toBeLessThanOrEqual(2 * PAGE_SIZE + IN_HAND);
});

const refuse = async (): Promise<never> => {
  throw new Error("An export only reads.");
};
const unused = { write: refuse, verify: refuse, close: refuse };
