import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { RunningServer } from "../../../src/api/server.js";
import { connectToDatabase, emptyGraph } from "../../support/database.js";
import { serveGraph } from "../../support/serveGraph.js";
import { bearer, TEST_TOKENS } from "../../support/tokens.js";

const connection = connectToDatabase();
let server: RunningServer;
beforeEach(() => emptyGraph(connection));
beforeAll(async () => {
  await emptyGraph(connection);
  server = await serveGraph(connection, { tokens: TEST_TOKENS });
});
afterAll(async () => {
  await server.close();
  await emptyGraph(connection);
  await connection.close();
});

interface Answer {
  data?: Record<string, unknown>;
  errors?: { extensions: { code: string } }[];
}

async function ask(query: string, variables: unknown, role: "curator" | "admin") {
  const response = await fetch(`${server.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(await bearer(role)) },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as Answer;
  return { data: answer.data, code: answer.errors?.[0]?.extensions.code };
}

const LOAD = `mutation ($input: [PageInput!]!) {
  load(input: $input) { loaded unchanged rejected { uri code message line } }
}`;
const WITHDRAW = `mutation ($id: ID!) { done: withdraw(id: $id, reason: " They asked. ") { id reason at by } }`;

const talk =
  "Site\nWhat is Harbour Talk\nAtlas\nTalk between harbours.\nPublished in Chapter:\nTowns at Sea\nAda Quill (Harbour University, Norway)\nDOI: 10.5555/atlas.ch001\n";
const input = [
  { uri: "dictionary/harbour-talk/1.txt", content: talk },
  { uri: "notes.txt", content: "Nothing to see." },
];

test("load puts pages in as the command does, and says what was rejected and why", async () => {
  const { data } = await ask(LOAD, { input }, "curator");
  expect(data?.load).toMatchObject({
    loaded: 1,
    unchanged: 0,
    rejected: [{ uri: "notes.txt", code: "UNKNOWN_FORMAT" }],
  });
  const named = [{ ...input[0], format: "DICTIONARY_TEXT" }];
  expect((await ask(LOAD, { input: named }, "curator")).data?.load).toMatchObject({
    loaded: 0,
    unchanged: 1,
    rejected: [],
  });
  const found = await ask(
    '{ chapter(doi: "10.5555/atlas.ch001") { title definitions { nodes { text } } } }',
    {},
    "curator",
  );
  expect(found.data).toEqual({
    chapter: { title: "Towns at Sea", definitions: { nodes: [{ text: "Talk between harbours." }] } },
  });
});

test("a load that changes nothing leaves the data version as it was", async () => {
  const version = async () => (await ask("{ stats { dataVersion } }", {}, "curator")).data;
  await ask(LOAD, { input }, "curator");
  const before = await version();
  await ask(LOAD, { input }, "curator");
  expect(await version()).toEqual(before);
});

test("a page without an address is refused, and nothing is loaded", async () => {
  const { code } = await ask(LOAD, { input: [...input, { uri: " ", content: talk }] }, "curator");
  expect(code).toBe("BAD_USER_INPUT");
  expect((await ask("{ stats { definitions } }", {}, "curator")).data).toEqual({ stats: { definitions: 0 } });
});

test("a decision in somebody's name does not come in over HTTP, while the records beside it do", async () => {
  const relationDecision = {
    ...{ left: "harbour talk", right: "quay", from: "harbour talk", to: "quay", asserted: true },
    ...{ reason: "Forged.", by: "somebody else", at: "2024-01-01T00:00:00.000Z" },
  };
  const content = JSON.stringify({ relationDecision });
  const { data } = await ask(LOAD, { input: [...input.slice(0, 1), { uri: "all.jsonl", content }] }, "curator");
  expect(data?.load).toMatchObject({ loaded: 1, rejected: [{ uri: "all.jsonl", code: "DECISION_OF_OTHERS" }] });
});

test("withdraw takes a name out of every answer, and a reload leaves it out", async () => {
  await ask(LOAD, { input }, "curator");
  const names = '{ authors { nodes { id name } } search(query: "Quill") { totalCount } }';
  const author = (await ask(names, {}, "admin")).data as { authors: { nodes: { id: string }[] } };
  const id = author.authors.nodes[0]?.id;
  expect((await ask(WITHDRAW, { id }, "curator")).code).toBe("FORBIDDEN");
  const { data } = await ask(WITHDRAW, { id }, "admin");
  expect(data?.done).toMatchObject({ id, reason: "They asked.", by: "test-admin" });
  expect((await ask(LOAD, { input }, "curator")).data?.load).toMatchObject({ loaded: 0, unchanged: 1 });
  const changed = [{ uri: "b.txt", content: talk.replace("Talk between", "Words between") }];
  expect((await ask(LOAD, { input: changed }, "curator")).data?.load).toMatchObject({ loaded: 1 });
  expect((await ask(names, {}, "admin")).data).toEqual({ authors: { nodes: [] }, search: { totalCount: 0 } });
  expect((await ask(`query ($id: ID!) { node(id: $id) { id } }`, { id }, "admin")).data).toEqual({ node: null });
  const { data: events } = await ask("{ events { nodes { action targets } } }", {}, "admin");
  expect(JSON.stringify(events)).toContain(`{"action":"withdraw","targets":["${id}"]}`);
});

test("what cannot be withdrawn is said", async () => {
  for (const id of ["term:harbour-talk", "author:nobody", "x"]) {
    expect((await ask(WITHDRAW, { id }, "admin")).code).toBe("BAD_USER_INPUT");
  }
});
