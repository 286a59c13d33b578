import type { RunningServer } from "../api/server.js";
import type { Connection, ConnectionSettings } from "../graph/connection.js";
import type { RelatePlace } from "../relate/run/bringUpToDate.js";
import type { Settings } from "./settings.js";

/** What a process needs to serve; it can be sent to another. */
export interface ServeJob {
  settings: Settings;
  database: ConnectionSettings;
  place: RelatePlace;
}

/** Serves over HTTP as the settings say. Throws as startServer and openTokens. */
export async function serveHttp({ settings, place }: ServeJob, connection: Connection): Promise<RunningServer> {
  // These load while the database starts.
  const [{ startServer }, { openTokens }] = await Promise.all([import("../api/server.js"), import("./homeTokens.js")]);
  const tokens = await openTokens(settings);
  const { host, port, logLevel, introspection, rateLimitPoints, corsOrigins, cacheBytes, maxAge } = settings;
  return startServer({
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
}
