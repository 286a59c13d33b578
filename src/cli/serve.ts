import { ownHome } from "../database/homeOwner.js";
import type { OnProgress } from "../database/progress.js";
import { applySchema } from "../graph/schema.js";
import { Closing } from "./closing.js";
import { connectTo } from "./connectTo.js";
import { loadSamples } from "./loadSamples.js";
import { openDatabase } from "./openDatabase.js";
import { relatePlace } from "./relatePlace.js";
import type { Settings } from "./settings.js";

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
    const [database, { startServer }, { openTokens }] = await Promise.all([
      opening,
      import("../api/server.js"),
      import("./homeTokens.js"),
    ]);
    closing.add(() => database.stop());
    const connection = await connectTo(database.connection);
    closing.add(() => connection.close());
    onProgress({ step: "Applying constraints and indexes" });
    await applySchema(connection);
    const place = relatePlace(settings, database.connection, false);
    if (settings.samples) await loadSamples(connection, place, onProgress);
    const { host, port, logLevel, introspection, rateLimitPoints, corsOrigins, cacheBytes, maxAge } = settings;
    const tokens = await openTokens(settings);
    const server = await startServer({
      connection,
      host,
      port,
      logLevel,
      introspection,
      tokens,
      rateLimitPoints,
      corsOrigins,
      cacheBytes,
      maxAge,
      place,
    });
    closing.add(() => server.close());
    home.tell({ address: server.address });
    return { address: server.address, lost: database.lost, stop: () => closing.close() };
  } catch (error) {
    await closing.close();
    throw error;
  }
}
