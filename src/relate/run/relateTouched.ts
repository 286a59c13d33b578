import { randomUUID } from "node:crypto";
import type { Connection } from "../../graph/connection.js";
import type { PendingChange } from "../relation.js";
import type { RelationIndex } from "../relationIndex.js";
import type { IndexFile } from "./indexFile.js";
import { readTouched, type TouchedTexts } from "./readTerms.js";
import type { RelateReport } from "./relateJob.js";
import { holdLoading, type RelateState, showRun } from "./relateState.js";
import { pairOf } from "./storedRelation.js";
import { countVanished, updateIndex } from "./updateIndex.js";
import { applyChange, applyDecisions, readDecided } from "./writeRelations.js";

/**
 * Relates the terms that loads touched, in one transaction: the index of the last run is brought up to date, and what that
 * changes is written. Throws as Connection.write; the system's error where the index cannot be kept.
 */
export async function relateTouched(
  connection: Connection,
  state: RelateState,
  index: RelationIndex,
  file: IndexFile,
): Promise<Omit<RelateReport, "seconds">> {
  const name = randomUUID();
  // Outlives an attempt that the database gives up: the index has then taken the change in already.
  const changes: PendingChange[] = [];
  const done = await connection.write(async (transaction) => {
    await holdLoading(transaction);
    const touched = await readTouched(transaction, -1);
    changes.push(...updateIndex(index, touched));
    const decided = new Set(await readDecided(transaction));
    let relations = state.relations - countVanished(changes, touched);
    for (const change of changes) relations += await applyChange(transaction, state.run, change, decided);
    relations += await applyDecisions(transaction, state.run, decidedOf(touched, decided));
    await showRun(transaction, { run: state.run, index: name, relations });
    return { terms: touched.put.length, relations };
  });
  file.write(name, index);
  return { ...done, scope: "touched", needsFullRun: index.needsFullRun };
}

/** The pairs among those decided on of which a touched term is one: it may have come just now, or have another definition to show. */
function decidedOf({ put }: TouchedTexts, decided: ReadonlySet<string>): string[] {
  const keys = new Set(put.map(({ key }) => key));
  return [...decided].filter((pair) => pairOf(pair).some((key) => keys.has(key)));
}
