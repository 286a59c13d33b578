import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import neo4j from "neo4j-driver";
import type { ConnectionSettings, Row } from "../src/graph/connection.js";

/** A statement ready to be sent, and what its rows are made into. */
export interface BareStatement {
  text: string;
  parameters: Record<string, unknown>;
  answer(rows: Row[]): unknown;
}

/**
 * The least that can answer over HTTP: one statement by the driver, and its rows as JSON.
 * @param statementFor gives the statement for the path and the JSON body of a request
 */
export async function startBareServer(
  { uri, username, password, database }: ConnectionSettings,
  statementFor: (path: string, body: Record<string, unknown>) => BareStatement,
): Promise<{ address: string; close(): Promise<void> }> {
  // The driver notes for each statement where it was asked for: to look that up in the sources is no part of answering.
  process.setSourceMapsEnabled(false);
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  const server = createServer(async (request, response) => {
    const { text, parameters, answer } = statementFor(request.url ?? "", await bodyOf(request));
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    const { records } = await session.run(text, parameters);
    await session.close();
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(answer(records.map((record) => record.toObject()))));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await driver.close();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += chunk;
  return JSON.parse(body);
}
