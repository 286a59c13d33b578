import { type RunningServer, type ServerOptions, startServer } from "../../src/api/server.js";
import type { Connection } from "../../src/graph/connection.js";

/**
 * Serves a graph on a free port, as the product does unless told otherwise; but only what is asked is planned, as all that
 * may be asked would take longer than most suites, and a read may last as long as a test: beside other suites, on a database
 * that has just started, five seconds are sometimes too few.
 */
export function serveGraph(connection: Connection, options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  return startServer({
    connection,
    host: "127.0.0.1",
    port: 0,
    logLevel: "silent",
    introspection: true,
    plansAhead: false,
    timeAllowed: 60_000,
    ...options,
  });
}
