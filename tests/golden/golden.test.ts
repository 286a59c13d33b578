import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../support/api.js";
import { connectToDatabase } from "../support/database.js";
import { loadSamples, relateSamples } from "../support/sampleGraph.js";

const folder = fileURLToPath(new URL(".", import.meta.url));
const triples = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const connection = connectToDatabase();

beforeAll(async () => {
  await loadSamples(connection);
  await relateSamples(connection);
});
afterAll(() => connection.close());

test.each(triples.map(({ name }) => name))("%s: one statement, and its answer", async (name) => {
  const { answer, statements } = await run(connection, readFileSync(`${folder}${name}/query.graphql`, "utf8"));
  expect(statements).toHaveLength(1);
  await expect(`${statements[0]}\n`).toMatchFileSnapshot(`${name}/statement.cypher`);
  await expect(`${JSON.stringify(answer, null, 2)}\n`).toMatchFileSnapshot(`${name}/answer.json`);
});
