import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { COST_LIMIT } from "../../../src/api/limits/limits.js";
import { bearer } from "../../support/tokens.js";
import { type SampleServer, serveSamples } from "../sampleServer.js";

let server: SampleServer;

beforeAll(async () => {
  server = await serveSamples({ introspection: false });
});
afterAll(() => server.close());

interface Answered {
  status: number;
  body: string;
  headers: Record<string, string>;
}

/** Headers that differ between two answers to one question. */
const OWN = ["date", "x-request-id", "server-timing"];

async function ask(body: object, headers: Record<string, string> = {}): Promise<Answered> {
  return answered(
    await fetch(`${server.address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    }),
  );
}

async function get(parts: Record<string, string>, headers: Record<string, string> = {}): Promise<Answered> {
  const url = `${server.address}/graphql?${new URLSearchParams(parts)}`;
  return answered(await fetch(url, { headers: { "apollo-require-preflight": "1", ...headers } }));
}

async function answered(response: Response): Promise<Answered> {
  const headers = [...response.headers].filter(([name]) => !OWN.includes(name));
  return { status: response.status, body: await response.text(), headers: Object.fromEntries(headers) };
}

const TERM =
  "query Term($label: String, $size: Int = 2) { term(label: $label) { label chapters(first: $size) { totalCount } } }";

test.each<[string, object, Record<string, string>?]>([
  ["a query", { query: "{ terms(first: 3) { nodes { id label alternativeLabels } } }" }],
  ["variables", { query: TERM, variables: { label: "city diplomacy" } }],
  ["nothing found", { query: TERM, variables: { label: "none of these" } }],
  ["an operation of several", { query: `${TERM} query Other { stats { terms } }`, operationName: "Other" }],
  ["several root fields", { query: "{ stats { terms } again: stats { books } __typename }" }],
  ["hostile aliases", { query: "{ __proto__: stats { constructor: terms __typename } }" }],
  [
    "an interface",
    { query: '{ nodes(ids: ["term:city-diplomacy", "none"]) { __typename id ... on Term { label } } }' },
  ],
  [
    "the media type of GraphQL",
    { query: TERM, variables: { label: "city diplomacy" } },
    { accept: "application/graphql-response+json" },
  ],
  ["any media type", { query: TERM, variables: { label: "city diplomacy" } }, { accept: "text/html, */*;q=0.1" }],
  ["a citation, which takes a while", { query: "{ chapters(first: 1) { nodes { citation(style: APA) } } }" }],
])("%s is answered the second time as it was the first, to the byte", async (_, body, headers) => {
  const [first, second, third] = [await ask(body, headers), await ask(body, headers), await ask(body, headers)];
  expect(first.status).toBe(200);
  expect(JSON.parse(first.body).errors).toBeUndefined();
  expect(second).toEqual(first);
  expect(third).toEqual(first);
});

test("what is wrong with a request is said the same way whether its query is known or not", async () => {
  const wrong = [
    { query: TERM, variables: { label: 7 } },
    { query: TERM, variables: { label: "CD", size: 0 } },
    { query: TERM, variables: [] },
    { query: TERM, operationName: "Nobody" },
    { query: TERM, variables: { label: "city diplomacy" }, operationName: "" },
    { query: "{ stats { terms } }", operationName: "\nquery A" },
    { query: TERM },
  ];
  const before: Answered[] = [];
  for (const body of wrong) before.push(await ask(body));
  expect(before.every(({ body }) => JSON.parse(body).errors.length > 0)).toBe(true);
  await ask({ query: TERM, variables: { label: "city diplomacy" } });
  await ask({ query: "query A\n{ stats { terms } }" });
  for (const [i, body] of wrong.entries()) expect(await ask(body)).toEqual(before[i]);
  expect((await ask({ query: TERM, variables: { label: "city diplomacy" } }, { accept: "text/html" })).status).toBe(
    406,
  );
});

test("a field that needs a role is refused behind a switch too", async () => {
  const query = "query ($shown: Boolean!) { stats { terms } events(first: 1) @include(if: $shown) { totalCount } }";
  const hidden = { query, variables: { shown: false } };
  expect(await ask(hidden)).toEqual(await ask(hidden));
  const refused = await ask({ query, variables: { shown: true } });
  expect(refused.status).toBe(401);
  expect(JSON.parse(refused.body).errors[0].extensions.code).toBe("NOT_AUTHENTICATED");
});

test("a known query that costs too much is refused", async () => {
  const query =
    "query ($size: Int!) { terms(first: $size) { nodes { chapters(first: $size) { nodes { terms(first: $size) { nodes { chapters { totalCount nodes { id } } } } } } } } }";
  const small = { query, variables: { size: 1 } };
  await ask(small);
  expect((await ask(small)).status).toBe(200);
  const { errors, extensions } = JSON.parse((await ask({ query, variables: { size: 100 } })).body);
  expect(errors[0].extensions.code).toBe("QUERY_TOO_COSTLY");
  expect(extensions.cost).toBeGreaterThan(COST_LIMIT);
});

test("a GET is answered, also the second time, and not where another site's page could have sent it", async () => {
  const parts = { query: TERM, variables: JSON.stringify({ label: "city diplomacy" }) };
  const [first, second] = [await get(parts), await get(parts)];
  expect(first.status).toBe(200);
  expect(JSON.parse(first.body).data.term.label).toBe("City Diplomacy");
  expect(second).toEqual(first);
  expect((await fetch(`${server.address}/graphql?${new URLSearchParams(parts)}`)).status).toBe(400);
});

test("a cache in front may keep the answer to a GET, and ask whether it still holds", async () => {
  const parts = { query: "{ stats { terms } }" };
  for (let i = 0; i < 2; i += 1) {
    const { headers, body } = await get(parts);
    expect(headers["cache-control"]).toBe("public, no-cache");
    expect(headers.vary?.split(", ")).toEqual(
      expect.arrayContaining(["accept", "authorization", "x-lexigraph-bookmark"]),
    );
    const etag = headers.etag ?? "";
    const again = await get(parts, { "if-none-match": etag });
    expect([again.status, again.body, again.headers.etag]).toEqual([304, "", etag]);
    expect((await get(parts, { "if-none-match": '"another"' })).body).toBe(body);
  }
  expect((await get(parts, await bearer("curator"))).headers["cache-control"]).toBe("private, no-cache");
  expect((await get({ query: "{ term { id } }" })).headers["cache-control"]).toBe("no-store");
  expect((await ask(parts)).headers.etag).toBeUndefined();
});

test("a persisted query is asked by its hash, once somebody has sent its text", async () => {
  const query = "{ stats { terms chapters } }";
  const sha256Hash = createHash("sha256").update(query).digest("hex");
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
  const unknown = await get({ extensions });
  expect(JSON.parse(unknown.body).errors[0].extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
  expect(unknown.headers["cache-control"]).toBe("no-store");
  const sent = await get({ query, extensions });
  expect(JSON.parse(sent.body).data.stats.terms).toBeGreaterThan(0);
  for (let i = 0; i < 2; i += 1) expect(await get({ extensions })).toEqual(sent);
  expect(await ask({ extensions: JSON.parse(extensions) })).toMatchObject({ status: 200, body: sent.body });
  const wrong = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: sha256Hash.replace(/./, "z") } });
  expect(JSON.parse((await get({ query, extensions: wrong })).body).errors).toHaveLength(1);
});
