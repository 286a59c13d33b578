import { join } from "node:path";
import type { OnProgress } from "../database/progress.js";
import type { Connection } from "../graph/connection.js";
import { loadPaths } from "../ingest/paths.js";
import { readCounts } from "./graphCounts.js";
import { projectRoot } from "./projectRoot.js";

/**
 * Loads samples/ into a graph that nothing was ever loaded into.
 * @throws LexigraphError as loadPaths
 */
export async function loadSamples(connection: Connection, onProgress: OnProgress): Promise<void> {
  const { sources } = await readCounts(connection);
  if (sources !== 0) return;
  const step = "Loading the samples into the empty graph";
  onProgress({ step });
  await loadPaths(connection, [join(projectRoot, "samples", "dictionary")], {
    onRead: ({ files, totalFiles }) => onProgress({ step, detail: `${files} of ${totalFiles} pages` }),
  });
}
