import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectToDatabase } from "../../support/database.js";
import { BothWays } from "../compile/bothWays.js";
import { printOperation } from "../compile/query/print.js";
import { withOtherForms, withOtherValues } from "../compile/query/vary.js";
import { operations } from "../compile/query.js";

const RUNS = Number(process.env.LEXIGRAPH_RUNS ?? 60);
const SEED = Number(process.env.LEXIGRAPH_SEED ?? 20261125);

const database = connectToDatabase();
let both: BothWays;

beforeAll(async () => {
  both = await BothWays.open(database);
});
afterAll(() => database.close());

test("an operation that was prepared for other values answers what graphql-js answers, to the letter", {
  timeout: 300_000,
}, async () => {
  const { schema } = both.reference;
  const answered = { whole: 0, shared: 0 };
  const drafts = operations(schema, both.without).chain((draft) => fc.constantFrom(draft, withOtherForms(draft)));
  const property = fc.asyncProperty(drafts, async (draft) => {
    const operation = printOperation(schema, draft);
    const filled = both.cursors.fill(operation, "product");
    const other = both.cursors.fill(printOperation(schema, withOtherValues(draft)), "product");
    const { result } = await both.inProduct(operation);
    const prepared = both.prepare(filled.text);
    if (other.text === filled.text) {
      prepared.prepare(other.variables);
      answered.shared += 1;
    }
    const ready = prepared.prepare(filled.variables);
    if (result.errors) {
      if (ready) await expect(both.readPrepared(ready)).rejects.toThrow();
      return;
    }
    answered.whole += 1;
    const shown = `${filled.text}\n${JSON.stringify(filled.variables)}`;
    expect(ready, shown).toBeDefined();
    if (ready) expect(await both.readPrepared(ready), shown).toBe(JSON.stringify(result.data));
  });
  await fc.assert(property, { numRuns: RUNS, seed: SEED });
  expect(answered.whole).toBeGreaterThan(RUNS / 3);
  expect(answered.shared).toBeGreaterThan(RUNS / 10);
});

test.each([
  [
    `query ($label: String, $id: ID) { term(label: $label, id: $id) { id } }`,
    [{ label: "city diplomacy" }, { label: "CD" }, { id: "term:cd" }],
  ],
  [`query ($size: Int) { terms(first: $size) { nodes { id } } }`, [{ size: 1 }, { size: 2 }, {}]],
  [
    `query ($shown: Boolean = true) { terms(first: 2) { nodes { id label @include(if: $shown) } } }`,
    [{ shown: true }, { shown: false }, {}],
  ],
  [
    `query ($label: String) { terms(where: { label: { startsWith: $label } }) { nodes { id } } }`,
    [{ label: "c" }, { label: null }],
  ],
  [`query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, [{ ids: ["term:cd"] }, { ids: ["term:none", "term:cd"] }]],
  [`query ($id: ID!) { nodes(ids: [$id, "term:cd"]) { id } }`, [{ id: "term:none" }, { id: "term:cd" }]],
  [
    `query ($query: String!) { search(query: $query) { edges { cursor snippet } } }`,
    [{ query: "city" }, { query: "harbour" }],
  ],
])("one preparation of %s serves other values", async (text, requests) => {
  const prepared = both.prepare(text);
  for (const variables of requests) {
    const { result } = await both.inProduct({ text, variables });
    const ready = prepared.prepare(variables);
    expect(result.errors).toBeUndefined();
    expect(ready && (await both.readPrepared(ready))).toBe(JSON.stringify(result.data));
  }
});

test("a search that gives no cursors has one form for all texts", async () => {
  const prepared = both.prepare("query ($query: String!) { search(query: $query) { edges { snippet score } } }");
  const [city, harbour] = ["city", "harbour"].map((query) => prepared.prepare({ query }));
  expect(harbour?.write).toBe(city?.write);
  const { result } = await both.inProduct({
    text: "query ($query: String!) { search(query: $query) { edges { snippet score } } }",
    variables: { query: "harbour" },
  });
  expect(harbour && (await both.readPrepared(harbour))).toBe(JSON.stringify(result.data));
});
