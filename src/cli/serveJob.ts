import type { GivenConnections } from "../api/givenConnections.js";
import { type RunningServer, startServer } from "../api/server.js";
import type { Connection, ConnectionSettings } from "../graph/connection.js";
import { fewAtOnce } from "../graph/fewAtOnce.js";
import type { RelatePlace } from "../relate/run/bringUpToDate.js";
import { boundHeap } from "./boundHeap.js";
import { openTokens } from "./homeTokens.js";
import { readsAtOnce } from "./readsAtOnce.js";
import type { Settings } from "./settings.js";
import { lexigraphVersion } from "./version.js";

/** What a process needs to serve; it can be sent to another. */
export interface ServeJob {
  settings: Settings;
  database: ConnectionSettings;
  place: RelatePlace;
}

/** Serves over HTTP as the settings say, at a port of its own or what is given. Throws as startServer and openTokens. */
export async function serveHttp(
  { settings, place }: ServeJob,
  connection: Connection,
  given?: GivenConnections,
): Promise<RunningServer> {
  boundHeap();
  const tokens = await openTokens(settings);
  const stopTraces = await startTraces(settings);
  const { host, port, logLevel, introspection, rateLimitPoints, timeAllowed, corsOrigins, cacheBytes, maxAge } =
    settings;
  // Beneath what the server measures: to wait for others is a part of what a statement takes.
  const most = readsAtOnce(settings);
  const server = await startServer({
    connection: most === undefined ? connection : fewAtOnce(connection, most),
    host,
    port,
    logLevel,
    introspection,
    tokens,
    rateLimitPoints,
    timeAllowed,
    corsOrigins,
    cacheBytes,
    maxAge,
    place,
    ...(given ? { given } : {}),
  });
  const close = () => server.close().finally(stopTraces);
  return { ...server, close };
}

/** Sends traces where the settings name a collector; what comes back sends the rest of them. */
async function startTraces({ traceEndpoint }: Settings): Promise<() => Promise<void>> {
  if (traceEndpoint === undefined) return async () => undefined;
  const { sendTraces } = await import("../api/observe/sendTraces.js");
  return sendTraces(traceEndpoint, lexigraphVersion());
}
