import { afterAll, expect, test } from "vitest";
import { applySchema } from "../../src/graph/schema.js";
import { connectToDatabase } from "../support/database.js";

const connection = connectToDatabase();
afterAll(() => connection.close());

test("applied again, it changes nothing and every index is online", async () => {
  await applySchema(connection);
  const indexes = "SHOW INDEXES YIELD name, state RETURN name, state ORDER BY name";
  const before = await connection.read(indexes);
  const secret = await connection.read("MATCH (graph:Graph) RETURN graph.cursorSecret AS secret");
  await applySchema(connection);
  expect(await connection.read(indexes)).toEqual(before);
  expect(await connection.read("MATCH (graph:Graph) RETURN graph.cursorSecret AS secret")).toEqual(secret);
  expect(before.filter(({ state }) => state !== "ONLINE")).toEqual([]);
  expect(secret).toHaveLength(1);
});

test("two things cannot have one id", async () => {
  const twice = connection.write((transaction) =>
    transaction.run("CREATE (:Entity {id: 'x:1'}), (:Entity {id: 'x:1'})"),
  );
  await expect(twice).rejects.toMatchObject({ code: "INTERNAL" });
});
