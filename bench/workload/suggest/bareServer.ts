import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import neo4j from "neo4j-driver";
import { fold } from "../../../src/domain/fold.js";
import type { ConnectionSettings } from "../../../src/graph/connection.js";
import { prefixQuery } from "../../../src/graph/search/fullTextQuery.js";
import { fieldsOf, readKinds } from "../../../src/graph/search/searchFields.js";
import { splitSearchText } from "../../../src/graph/search/searchText.js";

const NAMES = fieldsOf(readKinds(undefined)).filter(({ isName }) => isName);

/** The least that can answer a prefix over HTTP: one query on one index by the driver, and its rows as JSON. */
export async function startBareServer(
  settings: ConnectionSettings,
): Promise<{ address: string; close(): Promise<void> }> {
  const { uri, username, password, database } = settings;
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  const texts = { "/names": textOf("names"), "/labels": textOf("labels") };
  const server = createServer(async (request, response) => {
    const { prefix } = await bodyOf(request);
    const isNames = request.url === "/names";
    const sought = isNames ? prefixQuery(splitSearchText(prefix), NAMES) : fold(prefix);
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    const { records } = await session.run(texts[isNames ? "/names" : "/labels"], { sought });
    await session.close();
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(records.map((record) => record.toObject())));
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

async function bodyOf(request: IncomingMessage): Promise<{ prefix: string }> {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += chunk;
  return JSON.parse(body);
}

function textOf(name: string): string {
  return readFileSync(new URL(`${name}.cypher`, import.meta.url), "utf8");
}
