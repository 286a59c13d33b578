import "./endWithBench.mjs";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import neo4j from "neo4j-driver";
import { type ConnectionSettings, connect } from "../../../src/graph/connection.js";
import { bareStatements } from "./bareStatements.js";
import type { Question } from "./questions.js";

interface Told {
  settings: ConnectionSettings;
  questions: Question[];
}

/**
 * The least that can answer over HTTP: one statement by the driver, and its one row as JSON. It is sent the settings of the
 * database and what will be asked; a request's body says `{"place": n}` among the statements of the path that is asked.
 */
process.once("message", async ({ settings, questions }: Told) => {
  const { uri, username, password, database } = settings;
  const connection = connect(settings);
  const statements = await bareStatements(connection, questions);
  await connection.close();
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  const server = createServer(async (request, response) => {
    const { place } = await bodyOf(request);
    const { text, parameters, named } = statements.get(request.url ?? "")?.[place] ?? {};
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    const { records } = await session.run(text ?? "", parameters);
    await session.close();
    const row = records[0]?.toObject() ?? {};
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ data: named ? named(row) : row }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("It has no port.");
  process.send?.(`http://127.0.0.1:${address.port}`);
});

async function bodyOf(request: IncomingMessage): Promise<{ place: number }> {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += chunk;
  return JSON.parse(body);
}
