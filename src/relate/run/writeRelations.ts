import type { Connection, Row, Transaction } from "../../graph/connection.js";
import { statement } from "../../graph/statement.js";
import type { Relation, RelationChange } from "../relation.js";
import { pairName, toStored } from "./storedRelation.js";

/** Rows of one statement. */
const BATCH_SIZE = 2_000;

/** Runs a statement of cypher/relate with all its values in one map. */
async function runBatch(transaction: Transaction, name: string, batch: Record<string, unknown>): Promise<Row> {
  const [row] = await transaction.run(statement(`relate/${name}`).text, { batch });
  return row ?? {};
}

/** Writes relations that a run does not have yet. Throws as Transaction.run. */
export async function writeRelations(
  transaction: Transaction,
  run: number,
  relations: readonly Relation[],
): Promise<number> {
  let written = 0;
  for (const rows of chunks(relations)) {
    written += Number(
      (await runBatch(transaction, "writeRelations", { rows: rows.map((relation) => toStored(relation, run)) }))
        .written,
    );
  }
  return written;
}

/**
 * Makes a run say what a change of the index says, and what people decided of the pairs that it touches.
 * @returns by how many its shown relations grew; those that went with a term that is gone are not counted
 */
export async function applyChange(transaction: Transaction, run: number, change: RelationChange): Promise<number> {
  const { removed, put, replaced } = change;
  const pairs = [...removed, ...put.map(({ left, right }) => [left, right] as const)];
  const decided = await decidedAmong(transaction, pairs.map(pairName));
  // What is new has nothing to be taken out, but for what a person asserted before it was found.
  const outdated = new Set([...[...removed, ...replaced].map(pairName), ...decided]);
  const rows = pairs.filter((pair) => outdated.has(pairName(pair))).map(([left, right]) => ({ left, right }));
  let grown = 0;
  for (const chunk of chunks(rows)) {
    grown -= Number((await runBatch(transaction, "deleteRelations", { run, rows: chunk })).deleted);
  }
  grown += await writeRelations(transaction, run, put);
  return grown + (await applyDecisions(transaction, run, decided));
}

/** Makes a run show what people decided of some pairs. Returns by how many its shown relations grew. */
export async function applyDecisions(transaction: Transaction, run: number, pairs: readonly string[]): Promise<number> {
  let grown = 0;
  for (const rows of chunks(pairs)) {
    const { shown, before } = await runBatch(transaction, "applyDecisions", { run, rows });
    grown += Number(shown) - Number(before);
  }
  return grown;
}

/** The same at once, and counts it among the relations of the graph: for a decision outside of a run. */
export async function showDecisions(transaction: Transaction, run: number, pairs: readonly string[]): Promise<void> {
  await runBatch(transaction, "grow", { grown: await applyDecisions(transaction, run, pairs) });
}

/** Those of some pairs that people decided on: few, where there are any. */
async function decidedAmong(transaction: Transaction, pairs: readonly string[]): Promise<string[]> {
  const decided: string[] = [];
  for (const rows of chunks(pairs)) {
    const found = await transaction.run(statement("relate/decidedPairs").text, { batch: { rows } });
    decided.push(...found.map(({ pair }) => String(pair)));
  }
  return decided;
}

/** The pairs that people decided on: all, or those with one of some terms. */
export async function readDecided(transaction: Transaction, keys?: readonly string[]): Promise<string[]> {
  const rows = await transaction.run(statement("relate/readDecisions").text, { batch: { keys: keys ?? null } });
  return rows.map(({ pair }) => String(pair));
}

/** Takes out what runs from one number to before another say, in transactions of some terms each. */
export async function deleteRuns(connection: Connection, from: number, beyond: number): Promise<void> {
  const { text } = statement("relate/deleteRuns");
  for (let after: unknown = ""; typeof after === "string"; ) {
    const page = { after, limit: BATCH_SIZE, from, beyond };
    const [row] = await connection.write((transaction) => transaction.run(text, { page }));
    after = row?.last;
  }
}

function* chunks<T>(all: readonly T[]): Generator<T[]> {
  for (let start = 0; start < all.length; start += BATCH_SIZE) yield all.slice(start, start + BATCH_SIZE);
}
