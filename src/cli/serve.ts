import { ownHome } from "../database/homeOwner.js";
import type { OnProgress } from "../database/progress.js";
import type { Connection } from "../graph/connection.js";
import { applySchema } from "../graph/schema.js";
import { Closing } from "./closing.js";
import { connectTo } from "./connectTo.js";
import { openTokens } from "./homeTokens.js";
import { listenError } from "./listenError.js";
import { loadSamples } from "./loadSamples.js";
import { openDatabase } from "./openDatabase.js";
import { relatePlace } from "./relatePlace.js";
import { type ServeJob, serveHttp } from "./serveJob.js";
import type { Settings } from "./settings.js";
import { startWorkers, type Workers } from "./workers.js";

/** The whole product, running. */
export interface Serving {
  address: string;
  /** Rejects when it cannot go on. */
  lost: Promise<never>;
  /** Answers what has begun, then stops everything that was started. */
  stop(): Promise<void>;
}

/**
 * Starts the database, applies the schema, loads the samples into an empty graph, and serves. What was started is
 * stopped again where a later step fails.
 * @throws LexigraphError as the steps do
 */
export async function serve(settings: Settings, onProgress: OnProgress): Promise<Serving> {
  const closing = new Closing();
  try {
    const home = await ownHome(settings.home, "start");
    closing.add(async () => home.release());
    const opening = openDatabase(settings, home, onProgress);
    // The server's modules load while the database starts.
    const [database] = await Promise.all([opening, import("../api/server.js")]);
    closing.add(() => database.stop());
    const connection = await connectTo(database.connection);
    closing.add(() => connection.close());
    onProgress({ step: "Applying constraints and indexes" });
    await applySchema(connection);
    const place = relatePlace(settings, database.connection, false);
    if (settings.samples) await loadSamples(connection, place, onProgress);
    const server = await startServing({ settings, database: database.connection, place }, connection);
    closing.add(() => server.stop());
    home.tell({ address: server.address });
    return { address: server.address, lost: database.lost, stop: () => closing.close() };
  } catch (error) {
    await closing.close();
    throw error;
  }
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
