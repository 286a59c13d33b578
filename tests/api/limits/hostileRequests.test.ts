import { connect } from "node:net";
import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bearer } from "../../support/tokens.js";
import { type SampleServer, serveSamples } from "../sampleServer.js";
import { postQuery, refusal, send } from "./postQuery.js";

let server: SampleServer;
beforeAll(async () => {
  server = await serveSamples({ corsOrigins: ["https://reader.example"] });
});
afterAll(() => server.close());

const ask = (query: string, variables = {}, headers = {}) => postQuery(server.address, { query, variables }, headers);

/** A selection whose fields stand exactly so deep. */
function nest(depth: number): string {
  const steps = ['term(id: "x")'];
  while (steps.length < depth - 1) steps.push(...["chapters", "nodes", "terms", "nodes"]);
  const kept = steps.slice(0, depth - 1);
  return `${kept.map((step) => `{ ${step} `).join("")}{ __typename id: ${leafOf(kept.at(-1))} }${" }".repeat(depth - 1)}`;
}

function leafOf(step = ""): string {
  return step === "chapters" || step === "terms" ? "totalCount" : "id";
}

describe("depth", () => {
  test("12 are answered, 13 refused, also in fragments", async () => {
    expect((await ask(nest(12))).body.errors).toBeUndefined();
    expect(refusal(await ask(nest(13)))).toEqual([200, "GRAPHQL_VALIDATION_FAILED"]);
    const inFragments = `query { ...a } fragment a on Query { term(id: "x") { ...b } } fragment b on Term ${nest(12)
      .replace(/^\{ term\(id: "x"\) /, "")
      .replace(/ \}$/, "")}`;
    expect((await ask(inFragments)).body.errors).toBeUndefined();
  });

  test("a circle of fragments is refused", async () => {
    const circle = "{ ...a } fragment a on Query { stats { terms } ...b } fragment b on Query { ...a }";
    expect(refusal(await ask(circle))).toEqual([200, "GRAPHQL_VALIDATION_FAILED"]);
  });

  test("the introspection of GraphiQL is answered, one that goes in circles is not", async () => {
    const options = { descriptions: true, inputValueDeprecation: true, oneOf: true, specifiedByUrl: true };
    expect((await ask(getIntrospectionQuery(options))).body.errors).toBeUndefined();
    const circle =
      `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } }`.replace(
        / \} \} \}$/,
        " } } }",
      );
    expect(refusal(await ask(`${circle} }`))).toEqual([200, "GRAPHQL_VALIDATION_FAILED"]);
  });
});

describe("repetition", () => {
  const aliases = (count: number) => Array.from({ length: count }, (_, i) => `a${i}: stats { terms }`).join(" ");
  test("15 aliases of one field are answered, 16 refused, also by fragments", async () => {
    expect((await ask(`{ ${aliases(15)} }`)).body.errors).toBeUndefined();
    expect(refusal(await ask(`{ ${aliases(16)} }`))).toEqual([200, "GRAPHQL_VALIDATION_FAILED"]);
    const spread = `{ ...f b: stats { terms } ... on Query { c: stats { terms } } } fragment f on Query { ${aliases(14)} }`;
    expect(refusal(await ask(spread))).toEqual([200, "GRAPHQL_VALIDATION_FAILED"]);
  });

  test("fragments that double at each step end at once", async () => {
    const doubling = Array.from({ length: 40 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`);
    const query = `{ ...f0 } ${doubling.join(" ")} fragment f40 on Query { stats { terms } }`;
    expect(refusal(await ask(query))[1]).toBe("GRAPHQL_VALIDATION_FAILED");
  });
});

test("1,000 tokens are parsed, one more is a refusal and no failure of ours", async () => {
  const query = (tokens: number) => `{ ${"__typename ".repeat(tokens - 2)}}`;
  expect((await ask(query(1_000))).body.errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
  expect(refusal(await ask(query(1_001)))).toEqual([200, "GRAPHQL_PARSE_FAILED"]);
  expect(refusal(await ask("{ ("))).toEqual([200, "GRAPHQL_PARSE_FAILED"]);
});

test("of a hundred mistakes five are shown", async () => {
  const query = `{ ${Array.from({ length: 100 }, (_, i) => `no${i}`).join(" ")} }`;
  expect((await ask(query)).body.errors).toHaveLength(5);
});

describe("cost", () => {
  const pages = "query ($n: Int) { terms(first: $n) { nodes { chapters(first: $n) { nodes { id } } } } }";
  test("is told, with the variables", async () => {
    const costs = await Promise.all([1, 10, 100].map(async (n) => (await ask(pages, { n })).body.extensions?.cost));
    expect(costs).toEqual([2, 110, 10_100]);
    expect((await ask("{ __typename }")).body.extensions?.cost).toBe(0);
  });

  test("of the whole operation is held against the limit before anything runs", async () => {
    const wide =
      "terms(first: 100) { nodes { chapters(first: 100) { nodes { authors(first: 20) { nodes { id } } } } } }";
    const one = await ask(`{ ${wide} }`);
    expect(one.body.extensions?.cost).toBe(210_100);
    const three = await ask(`{ a: ${wide} b: ${wide} c: ${wide} }`);
    expect(refusal(three)).toEqual([200, "QUERY_TOO_COSTLY"]);
    expect(three.body.data).toBeUndefined();
    expect(three.body.extensions?.cost).toBe(630_300);
    const neighborhood = `{ neighborhood(id: "x", limit: 1000) { nodes { entity { id } } } }`;
    expect((await ask(neighborhood)).body.extensions?.cost).toBe(2_001);
  });
});

describe("bodies", () => {
  const padded = (bytes: number) => JSON.stringify({ query: "{ __typename }", variables: { a: "x".repeat(bytes) } });
  const post = async (body: string | ReadableStream, role?: "reader" | "curator", more = {}) =>
    send(`${server.address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(await bearer(role)) },
      body,
      ...more,
    });
  const inChunks = (text: string) =>
    new ReadableStream({
      start(controller) {
        const bytes = new TextEncoder().encode(text);
        for (let at = 0; at < bytes.length; at += 10_000) controller.enqueue(bytes.slice(at, at + 10_000));
        controller.close();
      },
    });

  test("over 100 kB are refused, announced or in chunks", async () => {
    expect((await post(padded(90_000))).status).toBe(200);
    expect(refusal(await post(padded(100_000)))).toEqual([413, "PAYLOAD_TOO_LARGE"]);
    expect(refusal(await post(padded(100_000), "reader"))).toEqual([413, "PAYLOAD_TOO_LARGE"]);
    expect(refusal(await post(inChunks(padded(100_000)), undefined, { duplex: "half" }))).toEqual([
      413,
      "PAYLOAD_TOO_LARGE",
    ]);
  });

  test("of a curator's load are read to the last byte of 10 MB, and refused with one more, announced or in chunks", async () => {
    // One page that no reader knows: what is measured here is the body.
    const loading = (bytes: number) => {
      const query = "mutation ($input: [PageInput!]!) { load(input: $input) { rejected { code } } }";
      const body = (content: string) => JSON.stringify({ query, variables: { input: [{ uri: "large", content }] } });
      return body("x".repeat(bytes - body("").length));
    };
    const { status, body } = await post(loading(10_000_000), "curator");
    expect([status, body.data]).toEqual([200, { load: { rejected: [{ code: "UNKNOWN_FORMAT" }] } }]);
    const tooLarge = loading(10_000_001);
    expect(refusal(await post(tooLarge, "curator"))).toEqual([413, "PAYLOAD_TOO_LARGE"]);
    const chunks = await post(inChunks(tooLarge), "curator", { duplex: "half" });
    expect(refusal(chunks)).toEqual([413, "PAYLOAD_TOO_LARGE"]);
    expect(refusal(await post(loading(200_000), "reader"))).toEqual([413, "PAYLOAD_TOO_LARGE"]);
  });

  test("of a curator are refused too, where they are no load", async () => {
    expect(refusal(await post(padded(200_000), "curator"))).toEqual([413, "PAYLOAD_TOO_LARGE"]);
    expect(refusal(await post(padded(10_000_000), "curator"))).toEqual([413, "PAYLOAD_TOO_LARGE"]);
  });
});

describe("other ways in", () => {
  const url = () => `${server.address}/graphql`;
  const json = (body: string) => ({ method: "POST", headers: { "content-type": "application/json" }, body });
  test.each([
    ["a batch", json('[{"query":"{__typename}"}]'), 400, "BAD_REQUEST"],
    [
      "a form",
      { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body: "query={__typename}" },
      415,
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    [
      "plain text",
      { method: "POST", headers: { "content-type": "text/plain" }, body: '{"query":"{__typename}"}' },
      415,
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    [
      "a persisted query that nobody has sent",
      json(`{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}`),
      200,
      "PERSISTED_QUERY_NOT_FOUND",
    ],
    [
      "a persisted query whose hash is another one's",
      json(`{"query":"{__typename}","extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}`),
      400,
      "BAD_REQUEST",
    ],
    [
      "a persisted query of another version",
      json(`{"extensions":{"persistedQuery":{"version":2,"sha256Hash":"x"}}}`),
      400,
      "BAD_REQUEST",
    ],
    ["a number for a query", json('{"query":1}'), 400, "BAD_REQUEST"],
    ["a list for variables", json('{"query":"{__typename}","variables":[1]}'), 400, "BAD_REQUEST"],
    ["null", json("null"), 400, "BAD_REQUEST"],
  ])("%s", async (_name, init, status, code) => {
    expect(refusal(await send(url(), init))).toEqual([status, code]);
  });

  test("a GET that any page could send, and one that writes", async () => {
    expect(refusal(await send(`${url()}?query={__typename}`, {}))).toEqual([400, "BAD_REQUEST"]);
    const headers = { "apollo-require-preflight": "true" };
    expect((await send(`${url()}?query={__typename}`, { headers })).body.data).toEqual({ __typename: "Query" });
    const writing = await send(`${url()}?query=mutation{__typename}`, { headers });
    expect([writing.status, writing.headers.get("allow")]).toEqual([405, "POST"]);
    expect(refusal(writing)[1]).toBe("METHOD_NOT_ALLOWED");
    for (const method of ["PUT", "DELETE", "PATCH"]) {
      expect(refusal(await send(url(), { method }))).toEqual([405, "METHOD_NOT_ALLOWED"]);
    }
  });

  test("a kind of operation that is not there, and fields too many to compare", async () => {
    for (const query of ["subscription { __typename }", "subscription { stats { terms } } query A { __typename }"]) {
      expect(refusal(await ask(query))).toEqual([200, "GRAPHQL_VALIDATION_FAILED"]);
    }
    const { errors } = (await ask(`{ stats { ${"terms ".repeat(900)}} }`)).body;
    expect(errors?.map(({ message }) => message)).toEqual([expect.stringContaining("each of them once")]);
  });

  test("an operation that is not there is named", async () => {
    const reply = await postQuery(server.address, { query: "query A { __typename }", operationName: "B" });
    expect(refusal(reply)[1]).toBe("BAD_USER_INPUT");
  });
});

test.each([
  ["no HTTP at all", "\u0016\u0003\u0001 client hello\r\n\r\n", 400],
  ["a length that is no number", "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: many\r\n\r\n", 400],
  [
    "a length and chunks",
    "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n",
    400,
  ],
  ["20 kB of header lines", `GET / HTTP/1.1\r\nhost: x\r\nx: ${"x".repeat(20_000)}\r\n\r\n`, 431],
])("%s is refused as JSON with a code and a request id", async (_name, sent, status) => {
  const socket = connect(Number(new URL(server.address).port), "127.0.0.1");
  socket.end(sent);
  const said = (await socket.setEncoding("utf8").toArray()).join("");
  const [head = "", body = ""] = said.split("\r\n\r\n");
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} [^]*\r\nx-request-id: [0-9a-f-]{36}(\r\n|$)`));
  expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
});

test("only pages of the origins that are set may ask", async () => {
  const preflight = (origin: string) =>
    fetch(`${server.address}/graphql`, {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "content-type" },
    });
  const known = await preflight("https://reader.example");
  expect([known.status, known.headers.get("access-control-allow-origin")]).toEqual([204, "https://reader.example"]);
  expect((await preflight("https://else.example")).headers.get("access-control-allow-origin")).toBeNull();
});
