import { afterAll, beforeAll, expect, test } from "vitest";
import { exportGraph } from "../../src/export/whole/exportGraph.js";
import { load } from "../../src/ingest/load.js";
import { readContent } from "../../src/ingest/read/readContent.js";
import { emptyGraph } from "../support/database.js";
import { relateSamples } from "../support/sampleGraph.js";
import { bearer } from "../support/tokens.js";
import { type SampleServer, serveSamples } from "./sampleServer.js";

let server: SampleServer;
beforeAll(async () => {
  server = await serveSamples();
  await relateSamples(server.connection);
});
afterAll(() => server.close());

interface Body {
  data?: Record<string, unknown> | null;
  errors?: { extensions: { code: string } }[];
}

async function send(query: string, variables: Record<string, unknown> = {}): Promise<Body> {
  const response = await fetch(`${server.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(await bearer("admin")) },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Body;
}

const DECISION = "{ asserted reason by from { id } to { id } }";
const assert = (from: string, to: string, reason: string) =>
  send(
    `mutation ($from: ID!, $to: ID!, $reason: String!) { relateTerms(from: $from, to: $to, reason: $reason) ${DECISION} }`,
    { from, to, reason },
  );
const veto = (from: string, to: string, reason: string) =>
  send(
    `mutation ($from: ID!, $to: ID!, $reason: String!) { vetoRelation(from: $from, to: $to, reason: $reason) ${DECISION} }`,
    { from, to, reason },
  );

interface Edge {
  score: number;
  node: { id: string };
  reasons: { kind: string; statement: string; definitions: { term: { id: string } }[] }[];
}

async function related(id: string): Promise<Edge[]> {
  const { data } = await send(
    `query ($id: ID!) { term(id: $id) { related(first: 100) { edges { score node { id } reasons { kind statement definitions { term { id } } } } } } }`,
    { id },
  );
  return (data as { term: { related: { edges: Edge[] } } }).term.related.edges;
}

async function relations(): Promise<number> {
  const { data } = await send("{ stats { relations } }");
  return (data as { stats: { relations: number } }).stats.relations;
}

async function exported(): Promise<string> {
  const chunks: string[] = [];
  const scheme = { base: "http://127.0.0.1/", title: "All" };
  for await (const chunk of exportGraph(server.connection, "jsonl", scheme)) chunks.push(chunk);
  return chunks.join("");
}

const CENTER = "term:public-diplomacy";
const find = (edges: Edge[], id: string) => edges.find(({ node }) => node.id === id);

test("a refused relation is shown nowhere, also after a new run; asserted, it comes back with what was found", async () => {
  const [first] = await related(CENTER);
  const other = first?.node.id ?? "";
  const before = await relations();
  expect((await veto(other, CENTER, "Not the same field.")).data?.vetoRelation).toEqual({
    asserted: false,
    reason: "Not the same field.",
    by: "test-admin",
    from: { id: other },
    to: { id: CENTER },
  });
  expect(find(await related(CENTER), other)).toBeUndefined();
  expect(find(await related(other), CENTER)).toBeUndefined();
  expect(await relations()).toBe(before - 1);
  await relateSamples(server.connection);
  expect(find(await related(CENTER), other)).toBeUndefined();
  const around = await send(`{ neighborhood(id: "${CENTER}", edges: [RELATED], limit: 1000) { nodes { id } } }`);
  const nodes = (around.data as { neighborhood: { nodes: { id: string }[] } }).neighborhood.nodes;
  expect(nodes.map(({ id }) => id)).not.toContain(other);

  await assert(CENTER, other, "One grew out of the other.");
  const back = find(await related(CENTER), other);
  expect(back?.score).toBe(1);
  expect(back?.reasons[0]?.kind).toBe("ASSERTED");
  expect(back?.reasons.slice(1).map(({ kind }) => kind)).toEqual(first?.reasons.map(({ kind }) => kind));
  expect(await relations()).toBe(before);
});

test("an asserted relation says who and why, shows both terms, and stands through a new run", async () => {
  const known = new Set((await related("term:metadata")).map(({ node }) => node.id));
  const rows = await server.connection.read("MATCH (term:Term) RETURN term.id AS id ORDER BY id");
  const other = rows.map(({ id }) => String(id)).find((id) => !known.has(id) && id !== "term:metadata") ?? "";
  const before = await relations();
  expect((await assert("term:metadata", other, "Seen together in the archive")).errors).toBeUndefined();
  for (const round of [1, 2]) {
    const found = find(await related(other), "term:metadata");
    expect(
      found?.reasons.map(({ kind }) => kind),
      `round ${round}`,
    ).toEqual(["ASSERTED"]);
    expect(found?.reasons[0]?.statement).toMatch(/^test-admin asserts .*: Seen together in the archive\.$/);
    expect(new Set(found?.reasons[0]?.definitions.map(({ term }) => term.id))).toEqual(
      new Set(["term:metadata", other]),
    );
    expect(await relations()).toBe(before + 1);
    await relateSamples(server.connection);
  }
  await veto("term:metadata", other, "Seen wrongly");
  expect(find(await related(other), "term:metadata")).toBeUndefined();
  expect(await relations()).toBe(before);
});

test("a decision outlives its terms, and an export carries it; only what is asserted is skos:related", async () => {
  const other = (await related(CENTER))[1]?.node.id ?? "";
  await assert(CENTER, other, "By hand");
  const turtle = await (await fetch(`${server.address}/terms/public-diplomacy.ttl`)).text();
  expect(turtle.match(/skos:related /g)).toHaveLength(1);
  expect(turtle).toMatch(/lexigraph:(mentions|sharesLabelWordWith|isDefinedTogetherWith) /);
  const lines = await exported();
  const decided = lines.split("\n").filter((line) => line.startsWith('{"relationDecision"'));
  expect(decided.length).toBeGreaterThan(0);

  await emptyGraph(server.connection);
  await load(server.connection, readContent({ uri: "export.jsonl", content: lines, format: "JSONL" }));
  await relateSamples(server.connection);
  const found = find(await related(CENTER), other);
  expect(found?.reasons[0]?.statement).toMatch(/^test-admin asserts .*: By hand\.$/);
  const again = await exported();
  expect(again).toBe(lines);
});

test.each([
  [CENTER, CENTER],
  [CENTER, "term:none"],
  ["chapter:none", CENTER],
])("%s and %s are no two terms", async (from, to) => {
  const version = await send("{ stats { dataVersion } }");
  expect((await assert(from, to, "Why not")).errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  expect(await send("{ stats { dataVersion } }")).toEqual(version);
});

test("all terms are related anew, and readers see the new ones", async () => {
  const { data, errors } = await send("mutation { recomputeRelated { terms relations seconds } }");
  expect(errors).toBeUndefined();
  expect(data?.recomputeRelated).toMatchObject({ relations: await relations() });
});
