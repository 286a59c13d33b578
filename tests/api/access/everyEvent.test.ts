import { afterAll, beforeAll, expect, test } from "vitest";
import { createSchema } from "../../../src/api/schema.js";
import { bearer } from "../../support/tokens.js";
import { postQuery } from "../limits/postQuery.js";
import { type SampleServer, serveSamples } from "../sampleServer.js";

let server: SampleServer;
beforeAll(async () => {
  server = await serveSamples();
});
afterAll(() => server.close());

interface ToldEvent {
  requestId: string;
  at: string;
  [fact: string]: unknown;
}

/** Ids that a query gives, in its order. */
async function ids(query: string): Promise<string[]> {
  return (await server.connection.read(query)).map(({ id }) => String(id));
}

test("every mutation leaves an event that admins list: who, when, what and why", async () => {
  const headers = await bearer("admin");
  const begin = Date.now();
  const expected: object[] = [];
  const write = async (call: string, targets: string[], reason: string | null): Promise<Record<string, unknown>> => {
    const reply = await postQuery(server.address, { query: `mutation { done: ${call} }` }, headers);
    expect(reply.body.errors).toBeUndefined();
    const requestId = reply.headers.get("x-request-id");
    expected.push({ action: call.split(/\W/)[0], by: "test-admin", role: "admin", reason, targets, requestId });
    return Object(reply.body.data?.done);
  };
  const told = (targets: Record<string, string | string[]>, reason: string) =>
    Object.entries({ ...targets, reason })
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
      .join(", ");

  await write(
    'load(input: [{uri: "beacon.csv", content: "term,definition\\nBeacon,A light.\\n"}]) { loaded }',
    ["beacon.csv"],
    null,
  );
  const [from = "", to = ""] = await ids("MATCH (n:Term) RETURN n.id AS id ORDER BY id LIMIT 2");
  await write(`relateTerms(${told({ from, to }, "They are near.")}) { reason }`, [from, to], "They are near.");
  await write(`vetoRelation(${told({ from, to }, "They are not.")}) { reason }`, [from, to], "They are not.");
  const [keep = "", other = ""] = await ids("MATCH (n:Author) RETURN n.id AS id ORDER BY id LIMIT 2");
  const merge = `mergeAuthors(${told({ keep, merge: [other] }, "One person.")}) { id }`;
  const { id: decision } = await write(merge, [keep, other], "One person.");
  await write(`undoMerge(${told({ id: String(decision) }, "Two.")}) { id }`, [String(decision)], "Two.");
  const [author = "", chapter = ""] = await ids(
    `MATCH (author:Author)-[:WROTE]->(chapter) WITH author, collect(chapter) AS chapters WHERE size(chapters) > 1
     WITH author, chapters ORDER BY author.id LIMIT 1 UNWIND [author, chapters[0]] AS one RETURN one.id AS id`,
  );
  const split = `splitAuthor(${told({ author, chapters: [chapter] }, "Of that name.")}) { id }`;
  await write(split, [author, chapter], "Of that name.");
  const [definition = ""] = await ids("MATCH (n:Definition) RETURN n.id AS id ORDER BY id LIMIT 1");
  await write(`withdraw(${told({ id: definition }, "They asked.")}) { id }`, [definition], "They asked.");
  await write("recomputeRelated { relations }", [], null);

  const mutations = Object.keys(createSchema().getMutationType()?.getFields() ?? {});
  expect(new Set(expected.map((event) => Object(event).action))).toEqual(new Set(mutations));
  const query = "{ events(first: 100) { nodes { action by role reason targets requestId at } } }";
  const { body } = await postQuery(server.address, { query }, headers);
  const events = body.data?.events as { nodes: ToldEvent[] } | undefined;
  const since = events?.nodes.filter(({ at }) => Date.parse(at) >= begin);
  expect(since?.map(({ at: _, ...event }) => event)).toEqual(expected.toReversed());
});
