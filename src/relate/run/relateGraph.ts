import type { Connection } from "../../graph/connection.js";
import { statement } from "../../graph/statement.js";
import { IndexFile } from "./indexFile.js";
import { relateAll } from "./relateAll.js";
import type { RelateJob, RelateProgress, RelateReport } from "./relateJob.js";
import { type RelateState, readState } from "./relateState.js";
import { relateTouched } from "./relateTouched.js";

/** The share of the collection beyond which touched terms are not related one by one. */
const LARGEST_UPDATE = 0.05;

/**
 * Relates the terms of a graph: all, or those that loads touched; all, too, where the index of the last run is missing
 * or too much was touched. One process does so at a time, others wait. What readers see changes in one step.
 * @throws LexigraphError as Connection.write
 */
export async function relateGraph(
  connection: Connection,
  { folder, scope }: Pick<RelateJob, "folder" | "scope">,
  onProgress: (progress: RelateProgress) => void,
): Promise<RelateReport> {
  const start = performance.now();
  const file = new IndexFile(folder);
  const done = await connection.write(async (lock) => {
    await lock.run(statement("relate/lock").text);
    const state = await readState(connection);
    if (scope === "touched" && isRight(state)) {
      return { terms: 0, relations: state.relations, scope: "none" as const, needsFullRun: false };
    }
    const isSmall = state.touched <= state.terms * LARGEST_UPDATE;
    const index = scope === "touched" && isSmall ? file.read(state.index) : undefined;
    if (index) return relateTouched(connection, state, index, file);
    return relateAll(connection, state, file, onProgress);
  });
  return { ...done, seconds: (performance.now() - start) / 1000 };
}

function isRight({ touched, index, terms }: RelateState): boolean {
  return touched === 0 && (index !== null || terms === 0);
}
