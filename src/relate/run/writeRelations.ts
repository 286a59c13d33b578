import { setImmediate as nextTurn } from "node:timers/promises";
import type { Connection, Row, Transaction } from "../../graph/connection.js";
import { statement } from "../../graph/statement.js";
import type { Pair, PendingChange, Relation } from "../relation.js";
import { pairName, toStored } from "./storedRelation.js";

/** Rows of one statement. */
const BATCH_SIZE = 2_000;

/** Runs a statement of cypher/relate with all its values in one map. */
async function runBatch(transaction: Transaction, name: string, batch: Record<string, unknown>): Promise<Row> {
  const [row] = await transaction.run(statement(`relate/${name}`).text, { batch });
  return row ?? {};
}

/** Writes relations that a run does not have yet; returns how many. Throws as Transaction.run. */
export async function writeRelations(
  transaction: Transaction,
  run: number,
  relations: readonly Relation[],
): Promise<number> {
  let written = 0;
  for (const chunk of chunks(relations)) {
    const rows = chunk.map((relation) => toStored(relation, run));
    written += Number((await runBatch(transaction, "writeRelations", { rows })).written);
  }
  return written;
}

/**
 * Makes a run say what a change of the index says, and what people decided of the pairs that it touches; `decided` are all
 * pairs that people decided on. A batch is written while the next one is worked out.
 * @returns by how many its shown relations grew; those that went with a term that is gone are not counted
 */
export async function applyChange(
  transaction: Transaction,
  run: number,
  { removed, replaced, added, batches }: PendingChange,
  decided: ReadonlySet<string>,
): Promise<number> {
  const decidedHere = [...removed, ...replaced, ...added].filter((pair) => decided.has(pairName(pair)));
  // What people decided on is found and hidden, or asserted over what is found: it is put together anew.
  const outdated = [...removed, ...decidedHere];
  const stay = replaced.filter((pair) => !decided.has(pairName(pair))).length;
  let grown = -stay;
  let writing = deleteRelations(transaction, run, outdated).then((deleted) => -deleted);
  // Thrown where it is awaited.
  writing.catch(() => undefined);
  await nextTurn();
  for (const batch of batches) {
    grown += await writing;
    writing = putRelations(transaction, run, batch);
    writing.catch(() => undefined);
    // So that it is sent before the next batch takes this thread.
    await nextTurn();
  }
  grown += await writing;
  return grown + (await applyDecisions(transaction, run, decidedHere.map(pairName)));
}

/** Takes out what a run says of some pairs; returns how many of them were shown. */
async function deleteRelations(transaction: Transaction, run: number, pairs: readonly Pair[]): Promise<number> {
  let deleted = 0;
  for (const chunk of chunks(pairs)) {
    const rows = chunk.map(([left, right]) => ({ left, right }));
    deleted += Number((await runBatch(transaction, "deleteRelations", { run, rows })).deleted);
  }
  return deleted;
}

/** Writes relations of a run, over those that it has already; returns how many. */
async function putRelations(transaction: Transaction, run: number, relations: readonly Relation[]): Promise<number> {
  const rows = relations.map((relation) => toStored(relation, run));
  return Number((await runBatch(transaction, "putRelations", { run, rows })).shown);
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

/** All pairs that people decided on, in their order: few, where there are any. */
export async function readDecided(transaction: Transaction): Promise<string[]> {
  const rows = await transaction.run(statement("relate/readDecisions").text);
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
