import { once } from "node:events";
import { createServer } from "node:http";
import neo4j from "neo4j-driver";
import "./endWithBench.mjs";

/**
 * The least that can answer over HTTP: one statement by the driver, and its one row as JSON. It is sent the settings of the
 * database, and a list of statements for each path that is asked; a request's body says `{"place": n}` in the list.
 */
process.once("message", async ({ settings, statements }) => {
  const { uri, username, password, database } = settings;
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  const server = createServer(async (request, response) => {
    const { place } = await bodyOf(request);
    const { text, parameters } = statements[request.url]?.[place] ?? { text: "", parameters: {} };
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    const { records } = await session.run(text, wholeNumbers(parameters));
    await session.close();
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ data: records[0]?.toObject() }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  process.send(`http://127.0.0.1:${server.address().port}`);
});

async function bodyOf(request) {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += chunk;
  return JSON.parse(body);
}

/** Whole numbers as the database needs them for LIMIT; a message between processes does not keep them. */
function wholeNumbers({ p, ...rest }) {
  const entries = Object.entries(Object(p)).map(([name, value]) => [
    name,
    Number.isInteger(value) ? neo4j.int(value) : value,
  ]);
  return { ...rest, p: Object.fromEntries(entries) };
}
