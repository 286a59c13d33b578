import type { SourceRecord } from "../domain/record.js";
import type { Connection } from "../graph/connection.js";
import { loadDecisions } from "../identity/decide/loadDecisions.js";
import type { AuthorDecision } from "../identity/decision.js";
import { changeRecords } from "./change/changeRecords.js";
import { readUnchanged } from "./change/readUnchanged.js";
import type { ReadResult, Rejection } from "./read/readResult.js";

export interface LoadReport {
  loaded: number;
  unchanged: number;
  rejected: Rejection[];
  seconds: number;
}

export interface LoadOptions {
  /** Called after each batch with what is done so far. */
  onProgress?: (report: LoadReport) => void;
}

/** Rows of one transaction: enough to pay for its round trips, few enough for the heap of a small database. */
const BATCH_SIZE = 1_000;

/**
 * Loads what readers give, in batches of one transaction each: a batch is in the graph whole or not at all, and loading
 * the same again goes on where it stopped. The next batch is read while one is written, and no further ahead.
 * @throws LexigraphError DATABASE_UNAVAILABLE or INTERNAL; what was loaded before stays
 */
export async function load(
  connection: Connection,
  results: AsyncIterable<ReadResult> | Iterable<ReadResult>,
  options: LoadOptions = {},
): Promise<LoadReport> {
  const start = performance.now();
  const report: LoadReport = { loaded: 0, unchanged: 0, rejected: [], seconds: 0 };
  let writing = Promise.resolve();
  let batch: SourceRecord[] = [];
  const decisions: AuthorDecision[] = [];
  const flush = async () => {
    await writing;
    const records = batch;
    batch = [];
    writing = loadBatch(connection, records).then((loaded) => {
      report.loaded += loaded;
      report.unchanged += records.length - loaded;
      report.seconds = (performance.now() - start) / 1000;
      options.onProgress?.(report);
    });
    // Thrown where it is awaited: at the next batch, or at the end.
    writing.catch(() => undefined);
  };
  for await (const result of results) {
    if ("rejection" in result) report.rejected.push(result.rejection);
    else if ("decision" in result) decisions.push(result.decision);
    else if (batch.push(result.record) >= BATCH_SIZE) await flush();
  }
  if (batch.length > 0) await flush();
  await writing;
  const decided = await loadDecisions(connection, decisions);
  report.loaded += decided;
  report.unchanged += decisions.length - decided;
  return { ...report, seconds: (performance.now() - start) / 1000 };
}

/** How many records of a batch said something new. */
async function loadBatch(connection: Connection, records: readonly SourceRecord[]): Promise<number> {
  if (await readUnchanged(connection, records)) return 0;
  const changed = await connection.write((transaction) => changeRecords(transaction, { put: records }));
  return records.filter(({ uri }) => changed.has(uri)).length;
}
