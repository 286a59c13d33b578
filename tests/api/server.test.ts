import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RunningServer } from "../../src/api/server.js";
import { connect } from "../../src/graph/connection.js";
import { databaseAddress } from "../support/database.js";
import { type Gate, openGate } from "../support/gate.js";
import { loadSamples } from "../support/sampleGraph.js";
import { serveGraph } from "../support/serveGraph.js";

interface Reply {
  status: number;
  headers: Headers;
  body: { data?: Record<string, unknown> | null; errors?: { message: string; extensions: { code: string } }[] };
}

const { uri, ...login } = databaseAddress();
let gate: Gate;
let connection: ReturnType<typeof connect>;
let server: RunningServer;

beforeAll(async () => {
  gate = await openGate(uri.replace(/^bolt:\/\//, ""));
  connection = connect({ ...login, uri: `bolt://${gate.address}` });
  await loadSamples(connection);
  server = await serveGraph(connection);
});

afterAll(async () => {
  await server.close();
  await connection.close();
  await gate.shut();
});

async function send(init: RequestInit, path = "/graphql"): Promise<Reply> {
  const response = await fetch(`${server.address}${path}`, init);
  return { status: response.status, headers: response.headers, body: (await response.json()) as Reply["body"] };
}

function ask(query: string, variables?: object, accept = "*/*"): Promise<Reply> {
  const headers = { "content-type": "application/json", accept };
  return send({ method: "POST", headers, body: JSON.stringify({ query, variables }) });
}

const codeOf = (reply: Reply) => reply.body.errors?.[0]?.extensions.code;

test("a question is answered, with a request id", async () => {
  const reply = await ask('{ term(label: "Soft power") { id } }');
  expect(reply.body).toMatchObject({ data: { term: { id: "term:soft-power" } } });
  expect(reply.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
});

test.each([
  "Resource Description Framework (RDF)",
  "resource description framework (rdf)",
  "  RESOURCE Description framework ",
  "rdf",
])("a term is found by the label as a person types it: %s", async (label) => {
  const reply = await ask("query ($label: String) { term(label: $label) { id } }", { label });
  expect(reply.body).toMatchObject({ data: { term: { id: "term:resource-description-framework" } } });
});

describe("what cannot be answered", () => {
  test("an unknown id is null", async () => {
    const reply = await ask(
      '{ term(id: "term:none") { id } chapter(id: "x") { id } node(id: "y") { id } nodes(ids: ["z"]) { id } }',
    );
    expect(reply.body).toMatchObject({ data: { term: null, chapter: null, node: null, nodes: [null] } });
  });

  test.each([
    ["two arguments where one is asked", '{ term(id: "term:a", label: "a") { id } }'],
    ["no argument where one is asked", "{ chapter { id } }"],
    ["a page of none", "{ terms(first: 0) { nodes { id } } }"],
    ["a page of 101", "{ terms(first: 101) { nodes { id } } }"],
    ["first with last", "{ terms(first: 1, last: 1) { nodes { id } } }"],
    ["a cursor of somebody's making", '{ terms(after: "dGVybQ") { nodes { id } } }'],
    ["a bad page deep down", "{ terms(first: 1) { nodes { definitions(last: 0) { nodes { id } } } } }"],
    ["a DOI that is none", '{ doi(value: "ten.something") { url } }'],
  ])("%s is BAD_USER_INPUT", async (_name, query) => {
    expect(codeOf(await ask(query))).toBe("BAD_USER_INPUT");
  });

  test("a cursor of another list is BAD_USER_INPUT", async () => {
    const { body } = await ask("{ terms(first: 1) { pageInfo { endCursor } } }");
    const cursor = JSON.stringify(body).match(/"endCursor":"([^"]+)"/)?.[1];
    expect(codeOf(await ask("query ($c: String) { books(after: $c) { nodes { id } } }", { c: cursor }))).toBe(
      "BAD_USER_INPUT",
    );
    expect(
      codeOf(await ask("query ($c: String) { terms(after: $c) { nodes { id } } }", { c: cursor })),
    ).toBeUndefined();
  });

  test("a bad DOI is BAD_USER_INPUT in a variable too, and names the argument", async () => {
    const inVariable = await ask("query ($d: DOI!) { doi(value: $d) { url } }", { d: "none" });
    const inText = await ask('{ doi(value: "none") { url } }');
    expect([codeOf(inVariable), codeOf(inText)]).toEqual(["BAD_USER_INPUT", "BAD_USER_INPUT"]);
    for (const reply of [inVariable, inText]) expect(reply.body.errors?.[0]?.message).toContain('"value"');
  });

  test.each([
    ["{", "GRAPHQL_PARSE_FAILED"],
    ["{ nothing }", "GRAPHQL_VALIDATION_FAILED"],
    ["query ($d: DOI!) { doi(value: $d) { url } }", "BAD_USER_INPUT"],
  ])("%s is %s: 400, or 200 in application/json", async (query, code) => {
    const inJson = await ask(query);
    expect([inJson.status, codeOf(inJson)]).toEqual([200, code]);
    const inOwnType = await ask(query, {}, "application/graphql-response+json");
    expect([inOwnType.status, codeOf(inOwnType)]).toEqual([400, code]);
  });

  test("a body that is no JSON, is too large or of another type is refused as JSON", async () => {
    const post = (body: string, type: string) => send({ method: "POST", headers: { "content-type": type }, body });
    const replies = [
      await post("{", "application/json"),
      await post(`"${"x".repeat(200_000)}"`, "application/json"),
      await post("x", "text/csv"),
    ];
    expect(replies.map((reply) => [reply.status, codeOf(reply)])).toEqual([
      [400, "BAD_REQUEST"],
      [413, "PAYLOAD_TOO_LARGE"],
      [415, "UNSUPPORTED_MEDIA_TYPE"],
    ]);
  });
});

test("a stopped database is DATABASE_UNAVAILABLE in under 5 s, and is found again by itself", async () => {
  await gate.shut();
  const start = Date.now();
  const reply = await ask("{ stats { terms } }");
  expect([reply.status, codeOf(reply)]).toEqual([503, "DATABASE_UNAVAILABLE"]);
  expect(Date.now() - start).toBeLessThan(5_000);
  expect(JSON.stringify(reply.body)).not.toMatch(/127\.0\.0\.1|bolt|Neo4j/);
  expect((await send({}, "/health/ready")).status).toBe(503);
  expect((await send({}, "/health/live")).status).toBe(200);
  await gate.open();
  expect((await ask("{ stats { terms } }")).body.errors).toBeUndefined();
  expect((await send({}, "/health/ready")).status).toBe(200);
});
