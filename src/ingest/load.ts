import type { SourceRecord } from "../domain/record.js";
import type { Connection, Transaction } from "../graph/connection.js";
import type { AuthorDecision } from "../identity/decision.js";
import { loadRelationDecisions, putRelationDecisions, type RelationDecision } from "../relate/relationDecision.js";
import { changeRecords } from "./change/changeRecords.js";
import { readUnchanged } from "./change/readUnchanged.js";
import { recordHash } from "./change/recordHash.js";
import { runLoad, runRows } from "./change/runLoad.js";
import { readRecord } from "./change/storedRecord.js";
import { loadDecisions, takeDecisions } from "./loadDecisions.js";
import { addRejection, emptyReport, type LoadReport } from "./loadReport.js";
import type { ReadResult, Rejection } from "./read/readResult.js";

export interface LoadOptions {
  /** Called after each batch with what is done so far. */
  onProgress?: ((report: LoadReport) => void) | undefined;
  /** Called with each rejection as it comes, its input with it; the report keeps no inputs. */
  onReject?: ((rejection: Rejection) => void) | undefined;
  /** Called with the address of each record as it comes. */
  onRecord?: ((uri: string) => void) | undefined;
  /** Records of one transaction; default 1,000. */
  batchSize?: number | undefined;
}

/** A record, and the file it was in. */
interface FiledRecord {
  record: SourceRecord;
  file?: string;
}

/** Rows of one transaction: enough to pay for its round trips, few enough for the heap of a small database. */
const BATCH_SIZE = 1_000;

/**
 * Loads what readers give, in batches of one transaction each: a batch is in the graph whole or not at all, and loading
 * the same again goes on where it stopped. The next batch is read while the database writes one, and no further ahead.
 * @throws LexigraphError DATABASE_UNAVAILABLE or INTERNAL; what was loaded before stays
 */
export async function load(
  connection: Connection,
  results: AsyncIterable<ReadResult> | Iterable<ReadResult>,
  options: LoadOptions = {},
): Promise<LoadReport> {
  const start = performance.now();
  const report = emptyReport();
  let writing = Promise.resolve();
  let batch: FiledRecord[] = [];
  const decisions: AuthorDecision[] = [];
  const relationDecisions: RelationDecision[] = [];
  const flush = async () => {
    await writing;
    const records = batch;
    batch = [];
    // Reading pages before all is sent would let the database wait for this process.
    await new Promise<void>((goOn) => {
      writing = loadBatch(connection, records, goOn).then((loaded) => {
        report.loaded += loaded;
        report.unchanged += records.length - loaded;
        report.seconds = secondsSince(start);
        options.onProgress?.(report);
      });
      // What failed is thrown where it is awaited: at the next batch, or at the end.
      writing.then(goOn, () => goOn());
    });
  };
  for await (const result of results) {
    if ("rejection" in result) {
      options.onReject?.(result.rejection);
      addRejection(report, result.rejection);
    } else if ("decision" in result) decisions.push(result.decision);
    else if ("relationDecision" in result) relationDecisions.push(result.relationDecision);
    else {
      options.onRecord?.(result.record.uri);
      // What is asked of it later is worked out now, while the database writes the batch before.
      readRecord(result.record);
      recordHash(result.record);
      if (batch.push(result) >= (options.batchSize ?? BATCH_SIZE)) await flush();
    }
  }
  if (batch.length > 0) await flush();
  await writing;
  const decided =
    (await loadDecisions(connection, decisions)) + (await loadRelationDecisions(connection, relationDecisions));
  report.loaded += decided;
  report.unchanged += decisions.length + relationDecisions.length - decided;
  return { ...report, seconds: secondsSince(start) };
}

/**
 * Loads what readers gave in one transaction, so that all of it is in the graph or nothing. Throws as Transaction.run.
 */
export async function loadAtOnce(transaction: Transaction, results: readonly ReadResult[]): Promise<LoadReport> {
  const start = performance.now();
  const records = results.flatMap((result) => ("record" in result ? result : []));
  const report = emptyReport();
  // Its input is bounded, and whoever sent it is to hear of all of it.
  for (const result of results) {
    if ("rejection" in result) addRejection(report, result.rejection, Number.POSITIVE_INFINITY);
  }
  for (let at = 0; at < records.length; at += BATCH_SIZE) {
    report.loaded += await putRecords(transaction, records.slice(at, at + BATCH_SIZE));
  }
  const decisions = results.flatMap((result) => ("decision" in result ? result.decision : []));
  const relationDecisions = results.flatMap((result) => ("relationDecision" in result ? result.relationDecision : []));
  report.loaded += await takeDecisions(transaction, decisions);
  report.loaded += await putRelationDecisions(transaction, relationDecisions);
  report.unchanged = records.length + decisions.length + relationDecisions.length - report.loaded;
  report.seconds = secondsSince(start);
  await keepReport(transaction, report);
  return report;
}

/** Keeps what a load did, for `status`. Throws as Transaction.run. */
export async function keepReport(transaction: Transaction, report: LoadReport): Promise<void> {
  await runLoad(transaction, "writeLastLoad", {
    at: new Date().toISOString(),
    loaded: report.loaded,
    unchanged: report.unchanged,
    pruned: report.pruned ?? 0,
    rejectedCodes: Object.keys(report.rejectedByCode),
    rejectedCounts: Object.values(report.rejectedByCode),
  });
}

/** How many records of a batch said something new; `onSent` is called when only the database has still to do with it. */
async function loadBatch(connection: Connection, batch: readonly FiledRecord[], onSent: () => void): Promise<number> {
  const records = batch.map(({ record }) => record);
  if (await readUnchanged(connection, records)) return 0;
  return connection.write((transaction) => putRecords(transaction, batch, onSent));
}

async function putRecords(
  transaction: Transaction,
  batch: readonly FiledRecord[],
  onSent?: () => void,
): Promise<number> {
  const changed = await changeRecords(transaction, { put: batch.map(({ record }) => record) }, onSent);
  const elsewhere = batch.filter(({ record, file }) => file !== undefined && !isIn(file, record.uri));
  await runRows(
    transaction,
    "nameFiles",
    elsewhere.flatMap(({ record: { uri }, file }) => (changed.has(uri) ? { uri, file } : [])),
  );
  return batch.filter(({ record }) => changed.has(record.uri)).length;
}

/** Whether an address is that of a file or folder, or of something in it. */
export function isIn(path: string, uri: string): boolean {
  return uri.startsWith(path) && (uri.length === path.length || /[#/]/.test(uri.charAt(path.length)));
}

/** Milliseconds are more than anybody can tell from a load. */
function secondsSince(start: number): number {
  return Math.round(performance.now() - start) / 1000;
}
