import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import neo4j, { type Plan } from "neo4j-driver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { statement } from "../../src/graph/statement.js";
import { connectToDatabase, databaseAddress, emptyGraph } from "../support/database.js";

const { uri, username, password, database } = databaseAddress();
const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
// Of a graph with some ten nodes of a kind, reading them all would be the better plan.
beforeAll(async () => {
  const connection = connectToDatabase();
  await emptyGraph(connection);
  await connection.close();
});
afterAll(() => driver.close());

const names = ["load", "identity"].flatMap((folder) =>
  readdirSync(fileURLToPath(new URL(`../../cypher/${folder}/`, import.meta.url))).map(
    (file) => `${folder}/${file.replace(/\.cypher$/, "")}`,
  ),
);

test.each(names)("%s finds what it starts from by an index, never by a scan", async (name) => {
  const { text, parameters } = statement(name);
  const session = driver.session({ database });
  const result = await session.run(`EXPLAIN ${text}`, parameters.length === 0 ? {} : { batch: {} });
  await session.close();
  const plan = result.summary.plan;
  expect(plan).not.toBe(false);
  expect(plan === false ? [] : operators(plan).filter((operator) => /Scan/.test(operator))).toEqual([]);
});

function operators(plan: Plan): string[] {
  return [plan.operatorType, ...plan.children.flatMap(operators)];
}
