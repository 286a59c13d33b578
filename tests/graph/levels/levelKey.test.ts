import fc from "fast-check";
import { execute, parse } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { derivations } from "../../../src/api/derived.js";
import { readCatalog } from "../../../src/graph/compile/catalog.js";
import { compileRootField } from "../../../src/graph/compile/compile.js";
import { Cursors } from "../../../src/graph/compile/cursor.js";
import { readCursorSecret } from "../../../src/graph/cursorSecret.js";
import { type Level, levelsOf } from "../../../src/graph/levels/level.js";
import { connectToDatabase } from "../../support/database.js";
import { BothWays } from "../compile/bothWays.js";
import { type Operation, printOperation } from "../compile/query/print.js";
import { operations } from "../compile/query.js";

const RUNS = Number(process.env.LEXIGRAPH_RUNS ?? 250);
const SEED = Number(process.env.LEXIGRAPH_SEED ?? 20261126);

const catalog = readCatalog(derivations);
const database = connectToDatabase();
let both: BothWays;
let cursors: Cursors;

beforeAll(async () => {
  both = await BothWays.open(database);
  cursors = new Cursors(await readCursorSecret(database));
});
afterAll(() => database.close());

/** The levels of an operation; one that is refused has fewer. */
async function levelsOfAll({ text, variables }: Operation): Promise<Level[]> {
  const levels: Level[] = [];
  const reader = {
    async read(info: Parameters<typeof compileRootField>[0]) {
      levels.push(...levelsOf(compileRootField(info, catalog, cursors).walk));
      return null;
    },
  };
  await execute({ schema: both.schema, document: parse(text), variableValues: variables, contextValue: { reader } });
  return levels;
}

test("levels of one key have one text, whose values are there", async () => {
  const { schema } = both;
  const texts = new Map<string, string>();
  const property = fc.asyncProperty(operations(schema, both.without), async (draft) => {
    for (const { key, text, values } of await levelsOfAll(
      both.cursors.fill(printOperation(schema, draft), "product"),
    )) {
      expect(texts.get(key) ?? text).toBe(text);
      texts.set(key, text);
      const used = [...text.matchAll(/\$p\.(\w+)/g)].map(([, name]) => name ?? "");
      expect(["asked", "begun", "parents", ...Object.keys(values)]).toEqual(expect.arrayContaining(used));
    }
  });
  await fc.assert(property, { numRuns: RUNS, seed: SEED });
  expect(texts.size).toBeGreaterThan(100);
});
