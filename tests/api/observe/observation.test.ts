import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendTraces } from "../../../src/api/observe/sendTraces.js";
import { LexigraphError } from "../../../src/domain/errors.js";
import type { Connection } from "../../../src/graph/connection.js";
import { connectToDatabase } from "../../support/database.js";
import { bearer } from "../../support/tokens.js";
import { postQuery } from "../limits/postQuery.js";
import { type SampleServer, serveSamples } from "../sampleServer.js";
import { openCollector } from "./collector.js";

const direct = connectToDatabase();
/** What the next read fails with. */
let failure: Error | undefined;
/** The graph, whose reads fail when they are told to. */
const breaking: Connection = {
  verify: () => direct.verify(),
  close: () => direct.close(),
  write: (work, options) => direct.write(work, options),
  read: (text, parameters, options) => (failure ? Promise.reject(failure) : direct.read(text, parameters, options)),
};
let server: SampleServer;
const logged: string[] = [];
const write = process.stderr.write.bind(process.stderr);

beforeAll(async () => {
  process.stderr.write = (text: string | Uint8Array) => {
    logged.push(String(text));
    return true;
  };
  server = await serveSamples({ logLevel: "info", connection: breaking });
});
afterAll(async () => {
  process.stderr.write = write;
  await server.close();
  await direct.close();
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

test("a failure of ours is logged under the id that its client has, with its cause and without its values", async () => {
  const cause = new Error("Node(7) already exists with `name` = 'A secret wish'");
  failure = new LexigraphError("INTERNAL", "The database refused a statement.", { cause });
  logged.length = 0;
  try {
    const asked = await postQuery(server.address, { query: '{ term(id: "a secret wish") { id } }' });
    const document = await fetch(`${server.address}/terms/a-secret-wish.ttl`);
    expect([asked.status, document.status]).toEqual([500, 500]);
    for (const id of [asked.headers.get("x-request-id"), document.headers.get("x-request-id")]) {
      const line = logged.find((text) => text.includes(String(id)) && text.includes('"err"'));
      expect(JSON.parse(line ?? "{}").err).toMatchObject({
        code: "INTERNAL",
        message: "The database refused a statement.",
        cause: { message: "Node(7) already exists with `name` = …" },
      });
    }
    expect(logged.join("")).not.toMatch(/secret.wish/i);
  } finally {
    failure = undefined;
  }
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
  expect(text).toMatch(/lexigraph_pool_connections_max 100/);
  expect(text).not.toMatch(/[Cc]hosen/);
});

test("docs/operations.md tells of every metric, and of none that is not there", async () => {
  const manual = readFileSync(new URL("../../../docs/operations.md", import.meta.url), "utf8");
  const told = [...manual.matchAll(/^\|.*?`(lexigraph_[a-z_]+)/gm)].map(([, name = ""]) => name);
  const served = [...(await metrics()).matchAll(/^# TYPE (lexigraph_\S+)/gm)].map(([, name = ""]) => name);
  // What Node tells of itself stands there as one row.
  const ours = served.filter((name) => !/^lexigraph_(nodejs|process)_/.test(name));
  expect(told.filter((name) => name !== "lexigraph_process_").sort()).toEqual(ours.sort());
});

test("docs/operations.md tells what to do at every code that is none of a record's", () => {
  const read = (name: string) => readFileSync(new URL(`../../../docs/${name}.md`, import.meta.url), "utf8");
  const [ofTheApi = "", , ofCommands = ""] = read("errors").split("\n## ");
  const codes = [...`${ofTheApi}\n${ofCommands}`.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = ""]) =>
    cell.split(", "),
  );
  const manual = read("operations");
  expect(codes.length).toBeGreaterThan(20);
  expect(codes.filter((code) => !manual.includes(code))).toEqual([]);
});

test("a load is counted, and the relating that follows it", async () => {
  const query = "mutation ($input: [PageInput!]!) { load(input: $input) { loaded } }";
  const content = "term,definition\nBeacon,A light that is counted.\n";
  const input = [
    { uri: "counted.csv", content },
    { uri: "counted.txt", content: "no page" },
  ];
  await postQuery(server.address, { query, variables: { input } }, await bearer("curator"));
  const text = await metrics();
  expect(text).toMatch(/lexigraph_load_records_total\{outcome="loaded"\} 1/);
  expect(text).toMatch(/lexigraph_load_records_total\{outcome="UNKNOWN_FORMAT"\} 1/);
  expect(text).toMatch(/lexigraph_load_seconds_count 1/);
  expect(text).toMatch(/lexigraph_relate_seconds_count\{scope="\w+"\} [1-9]/);
  expect(text).toMatch(/lexigraph_relations \d/);
});

test("a trace goes on from that of the sender, with a span of each statement, and nothing of who asked or what for", async () => {
  const collector = await openCollector();
  const stop = await sendTraces(collector.address, "0.0.0");
  const traceId = "0af7651916cd43dd8448eb211c80319c";
  const headers = { ...(await bearer("admin")), traceparent: `00-${traceId}-b7ad6b7169203331-01` };
  const query = "query Traced($label: String) { term(label: $label) { id } }";
  const reply = await postQuery(server.address, { query, variables: { label: "a secret wish" } }, headers);
  await stop();
  await collector.close();
  const request = collector.spans.find(({ name }) => name.startsWith("POST /graphql"));
  expect(request).toMatchObject({
    traceId,
    parentSpanId: "b7ad6b7169203331",
    attributes: {
      "http.request.method": "POST",
      "http.response.status_code": 200,
      "graphql.operation.name": "Traced",
      "graphql.operation.type": "query",
      "lexigraph.outcome": "OK",
      "lexigraph.cost": 1,
      "lexigraph.request_id": reply.headers.get("x-request-id"),
    },
  });
  const statement = collector.spans.find(({ name }) => name === "neo4j statement");
  expect(statement).toMatchObject({
    traceId,
    parentSpanId: request?.spanId,
    attributes: { "db.system.name": "neo4j" },
  });
  expect(statement?.attributes["db.query.text"]).toContain("MATCH");
  expect(collector.received.join("")).not.toMatch(/a secret wish|test-admin|Bearer|eyJ|127\.0\.0\.1/);
});

test("a collector that is away is no matter to readers, nor to a stop", async () => {
  const stop = await sendTraces("http://127.0.0.1:1", "0.0.0");
  expect((await postQuery(server.address, { query: "{ stats { terms } }" })).status).toBe(200);
  await stop();
});
