import type { RunningServer, ServerOptions } from "../../src/api/server.js";
import type { Connection } from "../../src/graph/connection.js";
import { connectToDatabase } from "../support/database.js";
import { relatePlace } from "../support/relatePlace.js";
import { loadSamples } from "../support/sampleGraph.js";
import { serveGraph } from "../support/serveGraph.js";
import { TEST_TOKENS } from "../support/tokens.js";

/** The product's server over the samples, with the connection that it reads through. */
export interface SampleServer {
  address: string;
  connection: Connection;
  close(): Promise<void>;
}

/** Makes the run's graph hold the samples, and serves it to everybody with a token of the tests, unless told otherwise. */
export async function serveSamples(options: Partial<ServerOptions> = {}): Promise<SampleServer> {
  const connection = connectToDatabase();
  const place = relatePlace();
  await loadSamples(connection);
  const server: RunningServer = await serveGraph(connection, { tokens: TEST_TOKENS, place, ...options });
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
