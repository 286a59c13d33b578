import { readFileSync } from "node:fs";
import { int } from "neo4j-driver";
import type { Connection } from "../../src/graph/connection.js";
import type { GraphParts } from "./graphParts.js";

/** Rows of one transaction. */
const BATCH_SIZE = 5_000;

/** Writes a graph into an empty database, rows at a time, and marks it as whole when all of it is there. */
export async function writeGraph(
  connection: Connection,
  { nodes, relationships }: GraphParts,
  say: (text: string) => void,
): Promise<void> {
  const places: unknown[] = [];
  for (const batch of batches(nodes)) {
    const rows = batch.map(({ labels, properties }) => ({ labels, properties: wholeNumbers(properties) }));
    const written = await connection.write((transaction) => transaction.run(textOf("writeNodes"), { rows }));
    for (const { place } of written) places.push(place);
  }
  say(`${nodes.length} nodes are written`);
  for (const batch of batches(relationships)) {
    const rows = batch.map(({ type, from, to, properties }) => ({
      type,
      from: places[from],
      to: places[to],
      properties: wholeNumbers(properties),
    }));
    await connection.write((transaction) => transaction.run(textOf("writeRelationships"), { rows }));
  }
  await connection.write((transaction) => transaction.run(textOf("writeGraph")));
  say(`${relationships.length} relationships are written`);
}

function* batches<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += BATCH_SIZE) yield rows.slice(at, at + BATCH_SIZE);
}

function textOf(name: string): string {
  return readFileSync(new URL(`${name}.cypher`, import.meta.url), "utf8");
}

/** The driver sends every number as a fraction unless it is told that it is whole. */
function wholeNumbers(properties: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(properties).map(([name, value]) => [
    name,
    Number.isInteger(value) ? int(Number(value)) : value,
  ]);
  return Object.fromEntries(entries);
}
