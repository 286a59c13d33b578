import { afterAll, beforeAll, expect, test } from "vitest";
import { CountingConnection } from "../graph/compile/countingConnection.js";
import { connectToDatabase } from "../support/database.js";
import { loadSamples } from "../support/sampleGraph.js";
import { type Ask, answered, askGraph } from "./askGraph.js";

const connection = new CountingConnection(connectToDatabase());
let ask: Ask;
let cursor: string;

beforeAll(async () => {
  await loadSamples(connection);
  ask = await askGraph(connection);
  const page = "{ terms(first: 1) { pageInfo { endCursor } } }";
  cursor = answered(await ask<{ terms: { pageInfo: { endCursor: string } } }>(page)).terms.pageInfo.endCursor;
});
afterAll(() => connection.close());

const AROUND = 'neighborhood(id: "term:public-diplomacy"';

/** Each fault of a request with the argument that its error has to name; CURSOR is a genuine one of terms by label. */
const refused: [argument: string, operation: string][] = [
  ["kinds", '{ search(query: "city", kinds: [PERSON]) { totalCount } }'],
  ["kinds", '{ suggest(prefix: "ci", kinds: [PERSON]) { id } }'],
  ["kinds", '{ search(query: "city", kinds: []) { totalCount } }'],
  ["edges", `{ ${AROUND}, edges: [KNOWS]) { truncated } }`],
  ["format", `{ ${AROUND}) { export(format: PNG) } }`],
  ["style", '{ chapter(id: "x") { citation(style: MLA) } }'],
  ["depth", `{ ${AROUND}, depth: 4) { truncated } }`],
  ["depth", `{ ${AROUND}, depth: 0) { truncated } }`],
  ["limit", `{ ${AROUND}, limit: 0) { truncated } }`],
  ["limit", `{ ${AROUND}, limit: 5000) { truncated } }`],
  ["maxLength", '{ path(from: "a", to: "b", maxLength: 11) { truncated } }'],
  ["first", "{ terms(first: 0) { nodes { id } } }"],
  ["first", "{ authors { nodes { chapters(first: 5000) { nodes { id } } } } }"],
  ["after", '{ chapters(after: "CURSOR") { nodes { id } } }'],
  ["after", '{ terms(after: "CURSORx") { nodes { id } } }'],
  ["before", '{ terms(before: "CURSOR", orderBy: { field: LABEL, direction: DESC }) { nodes { id } } }'],
  ["after", '{ term(slug: "city-diplomacy") { definitions(after: "CURSOR") { nodes { id } } } }'],
  ["after", '{ search(query: "city", after: "forged") { totalCount } }'],
  ["query", '{ search(query: "") { totalCount } }'],
  ["query", '{ search(query: " * ") { totalCount } }'],
  ["query", `{ search(query: "${"x".repeat(300)}") { totalCount } }`],
  ["prefix", `{ suggest(prefix: "${"x".repeat(300)}") { id } }`],
  ["value", '{ doi(value: "10.nothing") { url } }'],
  ["doi", '{ chapter(doi: "10.nothing") { id } }'],
  ["isbn", '{ book(isbn: "978-0-306-40615-8") { id } }'],
  ["orcid", '{ author(orcid: "0000-0002-1825-0098") { id } }'],
  ["slug", "{ term { id } }"],
];

test.each(refused)("%s is named by the refusal of %s, and nothing is run", async (argument, operation) => {
  connection.take();
  const { data, errors } = await ask(operation.replace("CURSOR", cursor));
  expect(Object.values(data ?? {}).filter((answer) => answer !== null)).toEqual([]);
  expect(errors).toEqual([{ code: "BAD_USER_INPUT", message: expect.stringContaining(`"${argument}"`) }]);
  expect(connection.take()).toEqual([]);
});

test("values that come as variables are refused alike", async () => {
  connection.take();
  const search =
    'query ($kinds: [EntityKind!], $doi: DOI) { search(query: "city", kinds: $kinds) { totalCount } chapter(doi: $doi) { id } }';
  const { errors } = await ask(search, { kinds: ["PERSON"], doi: "10.nothing" });
  expect(errors.map(({ code }) => code)).toEqual(["BAD_USER_INPUT", "BAD_USER_INPUT"]);
  expect(errors[0]?.message).toContain('"kinds"');
  expect(errors[1]?.message).toContain('"doi"');
  expect(connection.take()).toEqual([]);
});
