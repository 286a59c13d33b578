import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { statement } from "../../../src/graph/statement.js";
import { connectToDatabase } from "../../support/database.js";
import { BothWays } from "./bothWays.js";
import { printOperation } from "./query/print.js";
import { operations } from "./query.js";

const RUNS = Number(process.env.LEXIGRAPH_RUNS ?? 200);
const SEED = Number(process.env.LEXIGRAPH_SEED ?? 20261124);

const database = connectToDatabase();
let both: BothWays;

beforeAll(async () => {
  both = await BothWays.open(database);
});
afterAll(() => database.close());

test("one statement a root field answers what plain resolvers answer", { timeout: 300_000 }, async () => {
  const { schema } = both.reference;
  const dataVersion = statement("graph/dataVersion").text;
  const property = fc.asyncProperty(operations(schema, both.without), async (draft) => {
    const operation = printOperation(schema, draft);
    const { product, reference, statements, rootFields } = await both.compare(operation);
    const shown = `${operation.text}\n${JSON.stringify(operation.variables)}`;
    expect(product, shown).toEqual(reference);
    expect(statements.filter((text) => text !== dataVersion).length, shown).toBe(rootFields);
    // Several root fields compare the data version before and after.
    expect(statements.length - rootFields, shown).toBe(rootFields > 1 ? 2 : 0);
  });
  await fc.assert(property, { numRuns: RUNS, seed: SEED });
});
