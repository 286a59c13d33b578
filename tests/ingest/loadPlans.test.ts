import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import neo4j, { type Plan } from "neo4j-driver";
import { afterAll, expect, test } from "vitest";
import { statement } from "../../src/graph/statement.js";
import { databaseAddress } from "../support/database.js";

const { uri, username, password, database } = databaseAddress();
const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
afterAll(() => driver.close());

const names = readdirSync(fileURLToPath(new URL("../../cypher/load/", import.meta.url))).map((file) =>
  file.replace(/\.cypher$/, ""),
);

test.each(names)("%s finds what it starts from by an index, never by a scan", async (name) => {
  const { text, parameters } = statement(`load/${name}`);
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
