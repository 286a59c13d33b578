import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Cursors } from "../../../src/graph/compile/cursor.js";
import { readCursorSecret } from "../../../src/graph/cursorSecret.js";
import { compileOperation } from "../../support/compileOperation.js";
import { connectToDatabase } from "../../support/database.js";
import { BothWays } from "./bothWays.js";
import { type Operation, printOperation } from "./query/print.js";
import { reversed, walksTwice, withOtherForms, withOtherValues, withoutReuse } from "./query/vary.js";
import { operations } from "./query.js";

const RUNS = Number(process.env.LEXIGRAPH_RUNS ?? 250);
const SEED = Number(process.env.LEXIGRAPH_SEED ?? 20261124);

const database = connectToDatabase();
let both: BothWays;
let cursors: Cursors;

beforeAll(async () => {
  both = await BothWays.open(database);
  cursors = new Cursors(await readCursorSecret(database));
});
afterAll(() => database.close());

/** The statements that an operation is compiled into, in no order; an operation that is refused has fewer. */
async function textsOf(operation: Operation): Promise<string[]> {
  const { text, variables } = both.cursors.fill(operation, "product");
  const compiled = await compileOperation(text, { variables, cursors });
  return compiled.map(({ statement }) => statement.text).sort();
}

const suffixed = (name: string) => `${name}_of_another_name`;
const plain = (name: string) => name;

test("the text of a statement does not change with aliases, values and variables", async () => {
  const { schema } = both.reference;
  const property = fc.asyncProperty(operations(schema, both.without), async (draft) => {
    const texts = await textsOf(printOperation(schema, draft));
    const variants = {
      aliases: printOperation(schema, draft, { alias: suffixed, variable: plain }),
      variables: printOperation(schema, draft, { alias: plain, variable: suffixed }),
      values: printOperation(schema, withOtherValues(draft)),
      // A field with the same literal twice is one field; with two variables it is two.
      ...(!walksTwice(draft) && { "literals and variables": printOperation(schema, withOtherForms(draft)) }),
    };
    for (const [change, operation] of Object.entries(variants)) {
      expect(await textsOf(operation), `another ${change}:\n${operation.text}`).toEqual(texts);
    }
  });
  await fc.assert(property, { numRuns: RUNS, seed: SEED });
});

test("the text of a statement does not change with the order of fields, where no edge is walked twice", async () => {
  const { schema } = both.reference;
  const drafts = operations(schema, both.without)
    .map(withoutReuse)
    .filter((draft) => !walksTwice(draft));
  const property = fc.asyncProperty(drafts, async (draft) => {
    const texts = await textsOf(printOperation(schema, draft));
    const operation = printOperation(schema, reversed(draft));
    expect(await textsOf(operation), operation.text).toEqual(texts);
  });
  await fc.assert(property, { numRuns: RUNS, seed: SEED });
});

test("no text of a statement holds a value or an alias of its operation", async () => {
  const { schema } = both.reference;
  const property = fc.asyncProperty(operations(schema, both.without), async (draft) => {
    const alias = (key: string) => `${key}__an_alias`;
    const texts = await textsOf(printOperation(schema, withOtherValues(draft), { alias, variable: plain }));
    for (const text of texts) expect(text).not.toMatch(/__an_alias|a good deal longer|term:another/);
  });
  await fc.assert(property, { numRuns: RUNS, seed: SEED });
});
