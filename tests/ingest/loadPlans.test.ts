import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import neo4j, { type Plan } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Connection } from "../../src/graph/connection.js";
import { statement } from "../../src/graph/statement.js";
import { loadPaths } from "../../src/ingest/paths.js";
import { connectToDatabase, databaseAddress, emptyGraph } from "../support/database.js";

const { uri, username, password, database } = databaseAddress();
const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
afterAll(() => driver.close());

const names = ["load", "identity"].flatMap((folder) =>
  readdirSync(fileURLToPath(new URL(`../../cypher/${folder}/`, import.meta.url))).map(
    (file) => `${folder}/${file.replace(/\.cypher$/, "")}`,
  ),
);

const SOME_PAGES = fileURLToPath(new URL("../../samples/dictionary/public-diplomacy", import.meta.url));

// Where a graph has some ten nodes of a kind, reading them all looks cheap, and a plan that is kept stays as the graph grows.
describe.each<[string, (connection: Connection) => Promise<unknown>]>([
  ["an empty graph", async () => undefined],
  ["a graph of some pages", (connection) => loadPaths(connection, [SOME_PAGES])],
])("in %s", (_graph, fill) => {
  beforeAll(async () => {
    const connection = connectToDatabase();
    await emptyGraph(connection);
    // The database counts its indexes now and then: to its planner they stay empty for a while.
    await driver.executeQuery("CALL db.prepareForReplanning()", {}, { database });
    await fill(connection);
    await connection.close();
    await driver.executeQuery("CALL db.clearQueryCaches()", {}, { database });
  });

  test.each(names)("%s finds what it starts from by an index, never by a scan", async (name) => {
    const { text, parameters } = statement(name);
    const session = driver.session({ database });
    const result = await session.run(`EXPLAIN ${text}`, parameters.length === 0 ? {} : { batch: {} });
    await session.close();
    const plan = result.summary.plan;
    expect(plan).not.toBe(false);
    expect(plan === false ? [] : operators(plan).filter((operator) => /Scan/.test(operator))).toEqual([]);
  });
});

function operators(plan: Plan): string[] {
  return [plan.operatorType, ...plan.children.flatMap(operators)];
}
