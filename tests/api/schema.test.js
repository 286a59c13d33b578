import { lexicographicSortSchema, printSchema } from "graphql";
import { expect, test } from "vitest";
import { createSchema } from "../../src/api/schema.js";

test("schema/schema.graphql is the schema that the classes declare", async () => {
  const emitted = `${printSchema(lexicographicSortSchema(createSchema()))}\n`;
  await expect(emitted).toMatchFileSnapshot("../../schema/schema.graphql");
});
