import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import neo4j from "neo4j-driver";
import type { ConnectionSettings } from "../../../src/graph/connection.js";
import type { BareStatement } from "./bareStatements.js";

/** What it answers: each statement list by the path that is asked, each statement by its place. */
export interface BareSetup {
  settings: ConnectionSettings;
  statements: Record<string, BareStatement[]>;
}

/** The least that can answer over HTTP: one statement by the driver, and its one row as JSON. */
process.once("message", async ({ settings, statements }: BareSetup) => {
  const { uri, username, password, database } = settings;
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  const server = createServer(async (request, response) => {
    const { place } = await bodyOf(request);
    const { text, parameters } = statements[request.url ?? ""]?.[place] ?? { text: "", parameters: {} };
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    const { records } = await session.run(text, wholeNumbers(parameters));
    await session.close();
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ data: records[0]?.toObject() }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  process.send?.(`http://127.0.0.1:${port}`);
});

async function bodyOf(request: IncomingMessage): Promise<{ place: number }> {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += chunk;
  return JSON.parse(body);
}

/** Whole numbers as the database needs them for LIMIT; a message between processes does not keep them. */
function wholeNumbers({ p, ...rest }: BareStatement["parameters"]): Record<string, unknown> {
  const entries = Object.entries(Object(p)).map(([name, value]) => [
    name,
    Number.isInteger(value) ? neo4j.int(Number(value)) : value,
  ]);
  return { ...rest, p: Object.fromEntries(entries) };
}
