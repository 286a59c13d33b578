import type { OnProgress } from "../database/progress.js";
import { type Connection, connect } from "../graph/connection.js";
import { applySchema } from "../graph/schema.js";
import type { Closing } from "./closing.js";
import { connectTo } from "./connectTo.js";
import { openTokens } from "./homeTokens.js";
import { listenError } from "./listenError.js";
import { loadSamples } from "./loadSamples.js";
import type { OpenDatabase } from "./openDatabase.js";
import { relatePlace } from "./relatePlace.js";
import { type ServeJob, serveHttp } from "./serveJob.js";
import type { Settings } from "./settings.js";
import { startWorkers, type Workers } from "./workers.js";

export { sharedSchema } from "../api/schema.js";

interface ServeGraph {
  /** Is given what stops each thing that was started. */
  closing: Closing;
  onProgress: OnProgress;
}

/**
 * Serves the graph of a database that runs: its schema applied, the samples in it where nothing ever was.
 * @throws LexigraphError as the steps do
 */
export async function serveGraph(
  settings: Settings,
  { connection: database, online }: Pick<OpenDatabase, "connection" | "online">,
  { closing, onProgress }: ServeGraph,
): Promise<{ address: string }> {
  // Our own has taken a connection already.
  const connection = settings.neo4j === undefined ? connect(database) : await connectTo(database);
  closing.add(() => connection.close());
  onProgress({ step: "Applying constraints and indexes" });
  await applySchema(connection, online);
  const place = relatePlace(settings, database, settings.timeAllowed);
  if (settings.samples) await loadSamples(connection, place, onProgress);
  const { address, stop } = await startServing({ settings, database, place }, connection);
  closing.add(stop);
  return { address };
}

/** Serves in this process, or in as many as the settings say. Throws BAD_SETTINGS where the port cannot be had. */
async function startServing(job: ServeJob, connection: Connection): Promise<Workers> {
  const { workers } = job.settings;
  try {
    if (workers === 1) {
      const { address, close } = await serveHttp(job, connection);
      return { address, stop: close };
    }
    // What is shared, such as the tokens of the home, is made before several look for it.
    await openTokens(job.settings);
    return await startWorkers(workers, job);
  } catch (error) {
    throw listenError(error, job.settings);
  }
}
