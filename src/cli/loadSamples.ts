import { join } from "node:path";
import type { OnProgress } from "../database/progress.js";
import type { Connection } from "../graph/connection.js";
import { statement } from "../graph/statement.js";
import type { RelatePlace } from "../relate/run/bringUpToDate.js";
import { commandEvent } from "./commandEvent.js";
import { projectRoot } from "./projectRoot.js";

/**
 * Loads samples/ into a graph that nothing was ever loaded into, and relates their terms.
 * @throws LexigraphError as loadPaths, and as bringUpToDate
 */
export async function loadSamples(connection: Connection, place: RelatePlace, onProgress: OnProgress): Promise<void> {
  const [graph] = await connection.read(statement("graph/state").text);
  if (graph?.dataVersion !== 0) return;
  const step = "Loading the samples into the empty graph";
  onProgress({ step });
  // What reads pages is needed once in the life of a home.
  const { loadPaths } = await import("../ingest/paths.js");
  const { bringUpToDate } = await import("../relate/run/bringUpToDate.js");
  await loadPaths(connection, [join(projectRoot, "samples", "dictionary")], {
    event: commandEvent("load", ["samples/dictionary"]),
    onRead: ({ files, totalFiles }) => onProgress({ step, detail: `${files} of ${totalFiles} pages` }),
  });
  onProgress({ step: "Relating their terms" });
  await bringUpToDate(place);
}
