import { afterAll, beforeEach, expect, test } from "vitest";
import { migrate, readMigrations, requireKnownVersion } from "../../src/graph/migrations.js";
import { applySchema } from "../../src/graph/schema.js";
import { connectToDatabase, emptyGraph } from "../support/database.js";

const connection = connectToDatabase();
beforeEach(() => emptyGraph(connection));
afterAll(async () => {
  await emptyGraph(connection);
  await connection.close();
});

const version = async () =>
  (await connection.read("MATCH (graph:Graph) RETURN graph.schemaVersion AS version"))[0]?.version;
const setVersion = (text: string) =>
  connection.write((transaction) => transaction.run(`MATCH (graph:Graph) SET graph.schemaVersion = ${text}`));

test("a graph says its version from the start, and one that does not is brought up to date", async () => {
  const last = readMigrations().length;
  expect(await version()).toBe(last);
  await setVersion("null");
  await applySchema(connection);
  expect(await version()).toBe(last);
});

test("a migration is applied once, however many programs start at once", async () => {
  const counting = [...readMigrations(), { version: readMigrations().length + 1, statement: "graph/raiseDataVersion" }];
  await Promise.all(Array.from({ length: 8 }, () => migrate(connection, counting)));
  expect(await version()).toBe(counting.length);
  expect(await connection.read("MATCH (graph:Graph) RETURN graph.dataVersion AS raised")).toEqual([{ raised: 1 }]);
});

test("one that fails leaves the graph as it was", async () => {
  const failing = [...readMigrations(), { version: readMigrations().length + 1, statement: "event/record" }];
  await expect(migrate(connection, failing)).rejects.toMatchObject({ code: "INTERNAL" });
  expect(await version()).toBe(readMigrations().length);
});

test("a graph of a later program is refused, and nothing is changed", async () => {
  await setVersion("99");
  await expect(applySchema(connection)).rejects.toMatchObject({ code: "GRAPH_TOO_NEW" });
  await expect(requireKnownVersion(connection)).rejects.toMatchObject({ code: "GRAPH_TOO_NEW" });
  expect(await version()).toBe(99);
});
