import { afterAll, beforeAll, expect, test } from "vitest";
import { clearGraph } from "../ingest/support/dumpGraph.js";
import { bearer } from "../support/tokens.js";
import { type SampleServer, serveSamples } from "./sampleServer.js";

let server: SampleServer;
beforeAll(async () => {
  server = await serveSamples();
});
afterAll(async () => {
  await clearGraph(server.connection);
  await server.close();
});

interface Answer {
  data?: Record<string, unknown>;
  errors?: { extensions: { code: string } }[];
}

async function ask(query: string, variables: object = {}): Promise<Answer> {
  const response = await fetch(`${server.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(await bearer("curator")) },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

/** The ids of the authors of a name, by id. */
async function authors(name: string): Promise<string[]> {
  const rows = await server.connection.read("MATCH (a:Author {name: $name}) RETURN a.id AS id ORDER BY id", { name });
  return rows.map(({ id }) => String(id));
}

const MERGE = `mutation ($keep: ID!, $merge: [ID!]!) {
  mergeAuthors(keep: $keep, merge: $merge, reason: "One person, by the publisher's list.") {
    id undone by merged reason
    kept { id chapters(first: 10) { totalCount } bylines(first: 10) { nodes { author { id } } } }
  }
}`;
const UNDO = `mutation ($id: ID!) { undoMerge(id: $id, reason: "They are two.") { id undone kept { id chapters(first: 1) { totalCount } } } }`;

test("a merge is answered, its retired id answers with the survivor everywhere, and is undone", async () => {
  const [keep = "", retired = ""] = await authors("Tomasz Brzezicki");
  expect(retired).not.toBe("");
  const merged = await ask(MERGE, { keep, merge: [retired] });
  const { id, ...merge } = Object(merged.data?.mergeAuthors);
  expect(merge).toMatchObject({ undone: false, by: "test-curator", merged: [retired], kept: { id: keep } });
  expect(new Set(merge.kept.bylines.nodes.map((byline: { author: { id: string } }) => byline.author.id))).toEqual(
    new Set([keep]),
  );

  const everywhere = "query ($id: ID!) { author(id: $id) { id } node(id: $id) { id } nodes(ids: [$id]) { id } }";
  expect((await ask(everywhere, { id: retired })).data).toEqual({
    author: { id: keep },
    node: { id: keep },
    nodes: [{ id: keep }],
  });
  const path = (author: string) => `/authors/${author.slice("author:".length)}`;
  const moved = await fetch(`${server.address}${path(retired)}.jsonld?x=1`, { redirect: "manual" });
  expect([moved.status, moved.headers.get("location")]).toEqual([301, `${path(keep)}.jsonld?x=1`]);

  const listed = await ask(
    "{ authorDecisions(first: 5) { totalCount nodes { id kind undone kept { id } undoneBy } } }",
  );
  expect(listed.data).toMatchObject({
    authorDecisions: { totalCount: 1, nodes: [{ id, kind: "MERGE", undone: false, kept: { id: keep } }] },
  });

  expect((await ask(UNDO, { id })).data).toMatchObject({ undoMerge: { id, undone: true, kept: { id: keep } } });
  expect((await ask(everywhere, { id: retired })).data).toMatchObject({ author: { id: retired } });
  expect(await authors("Tomasz Brzezicki")).toEqual([keep, retired]);
});

test("a split is answered with who has the bylines now", async () => {
  const [row] = await server.connection.read(
    "MATCH (a:Author {name: 'Łukasz Wiśnioborski'})-[:WROTE]->(c) RETURN a.id AS author, c.id AS chapter ORDER BY chapter LIMIT 1",
  );
  const answer = await ask(
    `mutation ($author: ID!, $chapter: ID!) {
      splitAuthor(author: $author, chapters: [$chapter], reason: "Another of that name.") { merged kept { id chapters(first: 5) { nodes { id } } } }
    }`,
    { author: row?.author, chapter: row?.chapter },
  );
  expect(answer.data).toMatchObject({
    splitAuthor: { merged: [row?.author], kept: { chapters: { nodes: [{ id: row?.chapter }] } } },
  });
  expect(await authors("Łukasz Wiśnioborski")).toHaveLength(2);
});

test.each([
  ["an unknown author", ["author:none"]],
  ["the author itself", ["KEEP"]],
  ["nobody", []],
])("a merge of %s is BAD_USER_INPUT", async (_name, merge) => {
  const [keep = ""] = await authors("Tomasz Brzezicki");
  const answer = await ask(MERGE, { keep, merge: merge.map((id) => (id === "KEEP" ? keep : id)) });
  expect(answer.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
});
