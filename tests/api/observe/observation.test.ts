import { afterAll, beforeAll, expect, test } from "vitest";
import { bearer } from "../../support/tokens.js";
import { postQuery } from "../limits/postQuery.js";
import { type SampleServer, serveSamples } from "../sampleServer.js";

let server: SampleServer;
const logged: string[] = [];
const write = process.stderr.write.bind(process.stderr);

beforeAll(async () => {
  process.stderr.write = (text: string | Uint8Array) => {
    logged.push(String(text));
    return true;
  };
  server = await serveSamples({ logLevel: "info" });
});
afterAll(async () => {
  process.stderr.write = write;
  await server.close();
});

const metrics = async () => (await fetch(`${server.address}/metrics`)).text();

test("an answer tells how long it took, and from how many statements it came", async () => {
  const one = await postQuery(server.address, { query: '{ term(label: "Soft power") { id } }' });
  expect(one.headers.get("server-timing")).toMatch(/^total;dur=[\d.]+, database;dur=[\d.]+;desc="1 statement", cache;/);
  const two = await postQuery(server.address, { query: "{ stats { terms } terms { totalCount } }" });
  expect(two.headers.get("server-timing")).toContain('desc="4 statements"');
  const none = await postQuery(server.address, { query: "{ __typename }" });
  expect(none.headers.get("server-timing")).toContain('desc="0 statements"');
});

test("a line of the log has the operation, and nothing of who asked or what for", async () => {
  logged.length = 0;
  const headers = await bearer("admin");
  const query = "query Asked($label: String) { term(label: $label) { id } }";
  const reply = await postQuery(server.address, { query, variables: { label: "a secret wish" } }, headers);
  const line = JSON.parse(logged.find((text) => text.includes("Asked")) ?? "{}");
  expect(line).toMatchObject({ operation: "Asked", kind: "query", outcome: "OK", statements: 1, cost: 1 });
  expect(line.requestId).toBe(reply.headers.get("x-request-id"));
  expect(logged.join("")).not.toMatch(/a secret wish|test-admin|Bearer|eyJ|127\.0\.0\.1/);
});

test("the metrics count requests, operations, costs and statements, by names that a client cannot choose", async () => {
  await postQuery(server.address, { query: "query Chosen { stats { terms } }" });
  await postQuery(server.address, { query: "{" });
  await fetch(`${server.address}/terms/chosen-too`);
  const text = await metrics();
  expect(text).toMatch(/lexigraph_http_request_seconds_count\{route="\/graphql[^"]*",status="200"\} [1-9]/);
  expect(text).toMatch(/lexigraph_operation_seconds_count\{kind="query",outcome="OK"\} [1-9]/);
  expect(text).toMatch(/lexigraph_operation_seconds_count\{kind="none",outcome="GRAPHQL_PARSE_FAILED"\} [1-9]/);
  expect(text).toMatch(/lexigraph_operation_cost_nodes_count [1-9]/);
  expect(text).toMatch(/lexigraph_statement_seconds_count\{access="read",outcome="OK"\} [1-9]/);
  expect(text).toContain("lexigraph_nodejs_heap_size_used_bytes");
  expect(text).not.toMatch(/[Cc]hosen/);
});
