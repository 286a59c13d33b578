import { type RunningServer, type ServerOptions, startServer } from "../../src/api/server.js";
import type { Connection } from "../../src/graph/connection.js";
import { connectToDatabase } from "../support/database.js";
import { relatePlace } from "../support/relatePlace.js";
import { loadSamples } from "../support/sampleGraph.js";
import { TEST_TOKENS } from "../support/tokens.js";

/** The product's server over the samples, with the connection that it reads through. */
export interface SampleServer {
  address: string;
  connection: Connection;
  close(): Promise<void>;
}

/**
 * Makes the run's graph hold the samples, and serves it on a free port, as the product does unless told otherwise; but only
 * what is asked is planned, as all that may be asked would take longer than most suites.
 */
export async function serveSamples(options: Partial<ServerOptions> = {}): Promise<SampleServer> {
  const connection = connectToDatabase();
  const place = relatePlace();
  await loadSamples(connection);
  const server: RunningServer = await startServer({
    connection,
    host: "127.0.0.1",
    port: 0,
    logLevel: "silent",
    introspection: true,
    tokens: TEST_TOKENS,
    place,
    plansAhead: false,
    ...options,
  });
  return {
    address: server.address,
    connection,
    close: async () => {
      await server.close();
      place.remove();
      await connection.close();
    },
  };
}
