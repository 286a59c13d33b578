import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { statement } from "../../../src/graph/statement.js";
import { connectToDatabase } from "../../support/database.js";
import { BothWays } from "./bothWays.js";
import { printOperation } from "./query/print.js";
import { operations } from "./query.js";

const RUNS = Number(process.env.LEXIGRAPH_RUNS ?? 75);
const SEED = Number(process.env.LEXIGRAPH_SEED ?? 20261124);

const database = connectToDatabase();
let both: BothWays;

beforeAll(async () => {
  both = await BothWays.open(database);
});
afterAll(() => database.close());

test("one statement a root field, or several by level, answer what plain resolvers answer", {
  timeout: 300_000,
}, async () => {
  const { schema } = both.reference;
  const dataVersion = statement("graph/state").text;
  const property = fc.asyncProperty(operations(schema, both.without), async (draft) => {
    const operation = printOperation(schema, draft);
    const { product, levels, reference, statements, rootFields } = await both.compare(operation);
    const shown = `${operation.text}\n${JSON.stringify(operation.variables)}`;
    expect(product, shown).toEqual(reference);
    expect(levels, shown).toEqual(reference);
    expect(statements.filter((text) => text !== dataVersion).length, shown).toBe(rootFields);
    // Several root fields compare the data version before and after.
    expect(statements.length - rootFields, shown).toBe(rootFields > 1 ? 2 : 0);
  });
  await fc.assert(property, { numRuns: RUNS, seed: SEED });
});

/** A text under a name that fits a line. */
function short(text: string): [string, string] {
  return [text.length > 100 ? `${text.slice(0, 80)} …` : text, text];
}

const REFUSED = [
  '{ term(id: "term:cd", slug: "cd") { id } }',
  "{ book { id } }",
  "{ terms(first: 1, last: 1) { totalCount } }",
  "{ chapters(first: 0) { totalCount } }",
  "{ chapters(last: 101) { totalCount } }",
  '{ books(after: "made up") { totalCount } }',
  '{ books(after: "cursor(Query.terms;0)") { totalCount } }',
  '{ books(after: "cursor(Query.books TITLE DESC;0)") { totalCount } }',
  // Refused whatever the node turns out to be, and however deep it stands.
  '{ node(id: "term:cd") { ... on Book { chapters(first: 0) { totalCount } } } }',
  '{ term(slug: "none") { chapters { nodes { terms(last: 0) { totalCount } } } } }',
  `{ nodes(ids: [${'"term:cd", '.repeat(101)}]) { id } }`,
];

test.each(REFUSED.map(short))("%s is refused, and nothing runs", async (_, text) => {
  const { product, reference, statements } = await both.compare({ text, variables: {} });
  expect(product).toEqual(reference);
  expect(product.errors).toEqual([expect.stringContaining('"code":"BAD_USER_INPUT"')]);
  expect(statements).toEqual([]);
});

const FOUND = [
  '{ term(label: "city DIPLOMACY") { id } }',
  '{ term(label: "CD") { id } }',
  '{ node(id: "author:ozcakil-y-000111") { id ... on Author { name } } }',
  '{ nodes(ids: ["term:none", "book:ports-and-their-words", "term:cd", "term:cd", ""]) { __typename id } }',
  '{ chapter(doi: "https://doi.org/10.5555/TOWNS.CH070") { id dois { value } doi { value } book { title } } }',
  '{ organization(id: "author:li-wen-777aaa") { id } }',
  `{ nodes(ids: [${'"term:cd", '.repeat(100)}]) { id } }`,
  '{ definitions(where: {text: {equals: "a REGISTER without a lock."}}) { nodes { id } } }',
  '{ definitions(where: {text: {in: ["A register without a lock.", "none"]}}) { nodes { id } } }',
  '{ definitions(where: {text: {contains: "anybody may question"}}) { nodes { id } } }',
  '{ authors(where: {name: {in: ["PRADO, ana", "Li Wen"]}, term: "term:city-diplomacy"}) { nodes { id } } }',
  '{ authors(where: {name: {equals: "YASEMİN özçakıl"}}) { nodes { id } } }',
  '{ authors(where: {name: {contains: "min OZC"}}) { nodes { id } } }',
  '{ organizations(where: {country: "tr"}) { nodes { id } } }',
];

test.each(FOUND.map(short))("%s answers in both ways", async (_, text) => {
  const { product, levels, reference } = await both.compare({ text, variables: {} });
  expect(product).toEqual(reference);
  expect(levels).toEqual(reference);
  expect(product.errors).toEqual([]);
});

test("every connection and every walk of the schema has a witness", () => {
  expect(both.reference.unwitnessed()).toEqual([...both.without].sort());
});
