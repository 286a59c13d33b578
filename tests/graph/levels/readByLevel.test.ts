import { execute, parse } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { derivations } from "../../../src/api/derived.js";
import { EXAMPLES } from "../../../src/api/graphiql/examples.js";
import { commonRoots, everyLevel } from "../../../src/api/warm/warmUp.js";
import { readCatalog } from "../../../src/graph/compile/catalog.js";
import { Cursors } from "../../../src/graph/compile/cursor.js";
import type { Connection, ReadOptions, Row } from "../../../src/graph/connection.js";
import { GraphReader } from "../../../src/graph/graphReader.js";
import { Forms } from "../../../src/graph/levels/forms.js";
import { OperationReader } from "../../../src/graph/operationReader.js";
import { statement } from "../../../src/graph/statement.js";
import { productSchema, run } from "../../support/api.js";
import { connectToDatabase } from "../../support/database.js";
import { loadSamples, relateSamples } from "../../support/sampleGraph.js";
import { HandClock } from "./handClock.js";

const connection = connectToDatabase();
const dataVersion = statement("graph/state").text;

beforeAll(async () => {
  await loadSamples(connection);
  await relateSamples(connection);
});
afterAll(() => connection.close());

const QUERIES = [
  ...EXAMPLES,
  '{ nodes(ids: ["term:public-diplomacy", "none", "term:public-diplomacy"]) { id ... on Term { slug authors { nodes { name } } } } }',
  `{ neighborhood(id: "term:public-diplomacy", depth: 2, limit: 50) {
      totalNodes truncated nodes { distance entity { id ... on Chapter { title bylines { name author { name } } } } } edges { statement evidence } } }`,
  '{ path(from: "term:public-diplomacy", to: "term:metadata") { nodes { id entity { __typename } } edges { statement } } }',
  '{ search(query: "diplomacy", first: 7) { totalCount edges { cursor score snippet node { __typename ... on Term { id related { nodes { id } } } } } pageInfo { hasNextPage endCursor } } }',
  '{ suggest(prefix: "pub") { id label kind } stats { terms definitions } }',
  '{ term(label: "public diplomacy") { related(kinds: [SHARED_LABEL], minScore: 0.1) { edges { score reasons { kind statement definitions { text chapter { title citation(style: APA) } } } } } } }',
  '{ term(label: "public diplomacy") { definitions(last: 2) { edges { cursor node { text chapter { price { amount } book { title } } } } pageInfo { hasPreviousPage startCursor } } } }',
];

test.each(QUERIES.map((query) => [query.length > 90 ? `${query.slice(0, 80)} …` : query, query]))(
  "whole and by level agree: %s",
  async (_, query) => {
    const whole = await run(connection, query);
    const levels = await run(connection, query, {}, "levels");
    expect(levels.answer).toEqual(whole.answer);
    expect(whole.answer).not.toHaveProperty("errors");
  },
);

test("another selection, under other names, takes the same texts", async () => {
  const one = await run(
    connection,
    '{ term(slug: "public-diplomacy") { label chapters { nodes { title } } } }',
    {},
    "levels",
  );
  const other = await run(
    connection,
    '{ it: term(slug: "metadata") { alternativeLabels in: chapters(first: 3) { nodes { year id abstract } } slug } }',
    {},
    "levels",
  );
  expect(new Set(other.statements)).toEqual(new Set(one.statements));
  expect(one.statements.filter((text) => text !== dataVersion)).toHaveLength(2);
});

test("what begins at one node takes a statement with the walks from there, and one for each level below", async () => {
  const texts: string[] = [];
  const read: Connection["read"] = (text, parameters, options) => {
    texts.push(text);
    return connection.read(text, parameters, options);
  };
  const graph = new GraphReader({ ...connection, read }, readCatalog(derivations), new Cursors("forms"));
  graph.joinLevels([...everyLevel(productSchema(), graph), ...commonRoots(productSchema(), graph)]);
  const ask = async (query: string) => {
    texts.length = 0;
    const reader = new OperationReader(graph, { timeAllowed: 60_000, form: "levels" });
    const answer = await execute({ schema: productSchema(), document: parse(query), contextValue: { reader } });
    expect(answer).toEqual((await run(connection, query)).answer);
    return texts.length;
  };
  // Of chapters, authors and definitions each has walks of its own.
  expect(await ask('{ term(label: "public diplomacy") { label chapters { nodes { title } } } }')).toBe(1);
  expect(await ask('{ term(label: "none") { label chapters { nodes { title } } } }')).toBe(1);
  expect(
    await ask('{ term(label: "public diplomacy") { chapters { nodes { book { title } bylines { name } } } } }'),
  ).toBe(2);
  expect(
    await ask(
      '{ term(label: "public diplomacy") { a: chapters(first: 1) { nodes { year } } b: chapters(first: 2) { nodes { id } } } }',
    ),
  ).toBe(2);
});

/** A reader that chooses the form, and the texts that it sends. */
function choosing() {
  const texts: string[] = [];
  const read: Connection["read"] = (text, parameters, options) => {
    texts.push(text);
    return connection.read(text, parameters, options);
  };
  const forms = new Forms();
  forms.levelsPlanned();
  const graph = new GraphReader({ ...connection, read }, readCatalog(derivations), new Cursors("forms"), { forms });
  return { texts, forms, graph, reader: () => new OperationReader(graph, { timeAllowed: 60_000 }) };
}

const COLD = '{ term(slug: "public-diplomacy") { definitions { nodes { text chapter { title } } } } }';

async function answer({ reader }: ReturnType<typeof choosing>, query: string): Promise<unknown> {
  const { schema, document } = { schema: productSchema(), document: parse(query) };
  return execute({ schema, document, contextValue: { reader: reader() } });
}

test("what was never seen is read by level, and whole once it came again and is planned", async () => {
  const product = choosing();
  const counts: number[] = [];
  const answers: unknown[] = [];
  for (let i = 0; i < 4; i += 1) {
    product.texts.length = 0;
    answers.push(await answer(product, COLD));
    counts.push(product.texts.filter((text) => text !== dataVersion).length);
    await product.forms.settled;
  }
  // The second answer is by level as well; its whole statement runs behind it.
  expect(counts).toEqual([3, 4, 1, 1]);
  expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
});

test("a stream of ever new shapes has nothing planned", async () => {
  const product = choosing();
  for (const field of ["id", "slug", "label", "alternativeLabels"]) {
    await answer(product, COLD.replace("{ definitions", `{ ${field} definitions`));
  }
  await product.forms.settled;
  const few = new Set(product.texts);
  few.delete(dataVersion);
  expect(few.size).toBe(3);
});

test("a shape never seen gives way to what others read, one that was seen waits for nobody", async () => {
  const clock = new HandClock();
  const read: Connection["read"] = async (text, parameters, options) => {
    await clock.pass(10);
    return connection.read(text, parameters, options);
  };
  const forms = new Forms();
  forms.levelsPlanned();
  const graph = new GraphReader({ ...connection, read }, readCatalog(derivations), new Cursors("forms"), {
    forms,
    clock,
  });
  const ask = async (query: string) => {
    const reader = new OperationReader(graph, { timeAllowed: 60_000 });
    await execute({ schema: productSchema(), document: parse(query), contextValue: { reader } });
    return clock.now();
  };
  // Somebody reads all the time.
  void graph.traffic.during(new Promise(() => undefined));
  expect(await ask(COLD)).toBe(30);
  const next = ask(COLD.replace("text", "id text"));
  expect(await ask(COLD)).toBe(60);
  await forms.settled;
  await clock.pass(300 - clock.now());
  // It began 270 behind the end of the first.
  expect(await next).toBe(330);
});

test("what a write came between is read again", async () => {
  let reads = 0;
  const texts = new Set<string>();
  const read: Connection["read"] = async <T extends Row>(text: string, parameters?: Row, options?: ReadOptions) => {
    reads += 1;
    texts.add(text);
    const rows = await connection.read<T>(text, parameters, options);
    // Of the first round, the last level alone sees another version.
    if (reads === 3) for (const row of rows) Object.assign(row, { after: -1 });
    return rows;
  };
  const graph = new GraphReader({ ...connection, read }, readCatalog(derivations), new Cursors("forms"));
  const reader = new OperationReader(graph, { timeAllowed: 60_000, form: "levels" });
  const answer = await execute({ schema: productSchema(), document: parse(COLD), contextValue: { reader } });
  expect(answer).toEqual((await run(connection, COLD)).answer);
  expect([reads, texts.size]).toEqual([6, 3]);
});

test("where a fan comes back to few nodes again and again, it stays with levels", async () => {
  const forms = new Forms();
  forms.levelsPlanned();
  const planned: string[] = [];
  const plan = (text: string) => async () => void planned.push(text);
  for (let i = 0; i < 3; i += 1) {
    forms.readByLevel("wide", { distinct: 400, visits: 2_000 }, plan("wide"));
    forms.readByLevel("narrow", { distinct: 1_000, visits: 2_000 }, plan("narrow"));
  }
  await forms.settled;
  expect([planned, forms.formOf("wide"), forms.formOf("narrow")]).toEqual([["narrow"], "levels", "whole"]);
});
