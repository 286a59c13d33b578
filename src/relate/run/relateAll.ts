import { randomUUID } from "node:crypto";
import type { Connection } from "../../graph/connection.js";
import { statement } from "../../graph/statement.js";
import type { PendingChange, Relation } from "../relation.js";
import { RelationIndex } from "../relationIndex.js";
import { Turns } from "../turns.js";
import type { IndexFile } from "./indexFile.js";
import { rankTogether } from "./rankTogether.js";
import { readTerms, readTouched } from "./readTerms.js";
import type { RelateProgress, RelateReport } from "./relateJob.js";
import { holdLoading, type RelateState, showRun } from "./relateState.js";
import { updateIndex } from "./updateIndex.js";
import { applyChange, applyDecisions, deleteRuns, readDecided, writeRelations } from "./writeRelations.js";

/** Relations of one transaction. */
const BATCH_SIZE = 5_000;

type OnProgress = (progress: RelateProgress) => void;

/**
 * Relates all terms: writes the relations as a run of their own, which no reader sees, brings in what loads touched
 * meanwhile, and shows the run. Throws as Connection.write; the system's error where the index cannot be kept.
 */
export async function relateAll(
  connection: Connection,
  state: RelateState,
  file: IndexFile,
  onProgress: OnProgress,
): Promise<Omit<RelateReport, "seconds">> {
  const [begun] = await connection.write((transaction) => transaction.run(statement("relate/beginRun").text));
  const run = Number(begun?.run);
  // What a run left behind that ended before it was shown.
  if (state.lastRun > state.run) await deleteRuns(connection, state.run + 1, run);
  const index = await readIndex(connection, state.terms, onProgress);
  await writeRun(connection, run, index, onProgress);
  const name = randomUUID();
  const changes: PendingChange[] = [];
  const done = await connection.write(async (transaction) => {
    await holdLoading(transaction);
    const touched = await readTouched(transaction, Number(begun?.turn));
    changes.push(...updateIndex(index, touched));
    const decided = await readDecided(transaction);
    for (const change of changes) await applyChange(transaction, run, change, new Set(decided));
    await applyDecisions(transaction, run, decided);
    const [counted] = await transaction.run(statement("relate/countRelations").text, { run });
    const relations = Number(counted?.relations);
    await showRun(transaction, { run, index: name, relations });
    return { terms: index.terms, relations };
  });
  file.write(name, index);
  return { ...done, scope: "all", needsFullRun: false };
}

async function readIndex(connection: Connection, total: number, onProgress: OnProgress): Promise<RelationIndex> {
  const index = new RelationIndex();
  let done = 0;
  for await (const terms of readTerms(connection)) {
    for (const term of terms) index.put(term);
    done += terms.length;
    onProgress({ step: "reading", done, total: Math.max(done, total) });
  }
  return index;
}

/** Writes all relations of an index, a batch while the next one is worked out. */
async function writeRun(
  connection: Connection,
  run: number,
  index: RelationIndex,
  onProgress: OnProgress,
): Promise<void> {
  let batch: Relation[] = [];
  let writing: Promise<unknown> = Promise.resolve();
  const flush = async () => {
    await writing;
    const relations = batch;
    batch = [];
    writing = connection.write(async (transaction) => {
      // Loads lock the same terms in another order: they take turns with this.
      await holdLoading(transaction);
      return writeRelations(transaction, run, relations);
    });
    // Thrown where it is awaited: at the next batch, or at the end.
    writing.catch(() => undefined);
  };
  const say = (done: number) => onProgress({ step: "relating", done, total: index.size });
  index.prepare();
  index.choose(await rankTogether(index, say));
  for (const relations of index.relations(new Turns(index.size))) {
    batch.push(...relations);
    if (batch.length >= BATCH_SIZE) await flush();
  }
  await flush();
  await writing;
}
