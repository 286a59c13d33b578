import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Cursors } from "../../../src/graph/compile/cursor.js";
import { readCursorSecret } from "../../../src/graph/cursorSecret.js";
import { levelsOf } from "../../../src/graph/levels/level.js";
import { compileOperation } from "../../support/compileOperation.js";
import { connectToDatabase } from "../../support/database.js";
import { BothWays } from "../compile/bothWays.js";
import { printOperation } from "../compile/query/print.js";
import { operations } from "../compile/query.js";

const RUNS = Number(process.env.LEXIGRAPH_RUNS ?? 250);
const SEED = Number(process.env.LEXIGRAPH_SEED ?? 20261126);

const database = connectToDatabase();
let both: BothWays;
let cursors: Cursors;

beforeAll(async () => {
  both = await BothWays.open(database);
  cursors = new Cursors(await readCursorSecret(database));
});
afterAll(() => database.close());

test("levels of one key have one text, whose values are there", async () => {
  const { schema } = both;
  const texts = new Map<string, string>();
  const property = fc.asyncProperty(operations(schema, both.without), async (draft) => {
    const operation = both.cursors.fill(printOperation(schema, draft), "product");
    const compiled = await compileOperation(operation.text, { variables: operation.variables, cursors });
    for (const { key, text, values } of compiled.flatMap(({ walk }) => levelsOf(walk))) {
      expect(texts.get(key) ?? text).toBe(text);
      texts.set(key, text);
      const used = [...text.matchAll(/\$p\.(\w+)/g)].map(([, name]) => name ?? "");
      expect(["asked", "begun", "parents", ...Object.keys(values)]).toEqual(expect.arrayContaining(used));
    }
  });
  await fc.assert(property, { numRuns: RUNS, seed: SEED });
  expect(texts.size).toBeGreaterThan(100);
});
