import { afterAll, expect, test } from "vitest";
import { connectToDatabase, emptyGraph } from "./database.js";

const connection = connectToDatabase();
afterAll(() => connection.close());

test("an emptied graph holds what a fresh start has", async () => {
  await connection.write((transaction) => transaction.run("CREATE (:Term {id: 'term:x'})-[:HAS_LABEL]->(:Label)"));
  await emptyGraph(connection);
  expect(
    await connection.read("MATCH (node) WHERE node:Term OR node:Label OR node:Entity RETURN node.id AS id"),
  ).toEqual([]);
  expect(await connection.read("MATCH (graph:Graph) RETURN count(graph) AS graphs")).toEqual([{ graphs: 1 }]);
});
