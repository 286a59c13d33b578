import { afterAll, beforeAll, expect, test } from "vitest";
import { postQuery, send } from "../api/limits/postQuery.js";
import { type SampleServer, serveSamples } from "../api/sampleServer.js";

// What graphql-cop (https://github.com/dolevf/graphql-cop) looks for, each check written anew. Three of its findings are
// by design, and named as such in SECURITY.md: GraphiQL, and introspection and suggestions, which LEXIGRAPH_INTROSPECTION=off ends.

let server: SampleServer;
beforeAll(async () => {
  server = await serveSamples();
});
afterAll(() => server.close());

const ask = (query: string) => postQuery(server.address, { query });
const repeat = (count: number, text: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(" ");

test("alias overloading: 101 aliases of one field are not answered", async () => {
  expect((await ask(`query cop { ${repeat(101, (i) => `alias${i}: __typename`)} }`)).body.data).toBeUndefined();
});

test("field duplication: one field 500 times is not answered", async () => {
  expect((await ask(`query cop { ${repeat(500, () => "__typename")} }`)).body.data).toBeUndefined();
});

test("directive overloading: ten unknown directives do not give ten errors", async () => {
  const { body } = await ask(`query cop { __typename ${repeat(10, () => "@aa")} }`);
  expect(body.errors?.length).toBeLessThanOrEqual(5);
});

test("circular introspection is not answered", async () => {
  const circle =
    "query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }";
  expect((await ask(circle)).body.data).toBeUndefined();
});

test("array-based batching is not answered", async () => {
  const batch = JSON.stringify(Array.from({ length: 10 }, () => ({ query: "query cop { __typename }" })));
  const init = { method: "POST", headers: { "content-type": "application/json" }, body: batch };
  expect((await send(`${server.address}/graphql`, init)).body).not.toHaveProperty("0.data");
});

test("queries by GET need a header that a page of another site cannot send", async () => {
  const { body } = await send(`${server.address}/graphql?query=${encodeURIComponent("query cop { __typename }")}`, {});
  expect(body.data).toBeUndefined();
});

test("mutations by GET are not answered", async () => {
  const query = encodeURIComponent("mutation cop { __typename }");
  for (const headers of [{}, { "apollo-require-preflight": "true" }]) {
    expect((await send(`${server.address}/graphql?query=${query}`, { headers })).body.data).toBeUndefined();
  }
});

test("a query in a form is not answered", async () => {
  const init = {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "query=query%20cop%20%7B%20__typename%20%7D",
  };
  expect((await send(`${server.address}/graphql`, init)).body.data).toBeUndefined();
});

test("no tracing is answered", async () => {
  const { body } = await ask("query cop { __typename }");
  expect(JSON.stringify(body.extensions)).toBe('{"cost":0}');
});

test("errors tell nothing of what is inside", async () => {
  const replies = await Promise.all([ask("qwerty cop { abc }"), ask('{ term(id: "x", label: "y") { id } }'), ask("")]);
  for (const { body } of replies) {
    expect(body.errors?.length).toBeGreaterThan(0);
    expect(JSON.stringify(body)).not.toMatch(/exception|stacktrace|\bat .*\.(js|ts)|node_modules|neo4j/i);
  }
});

test("GraphiQL is there, and asks nothing of another host", async () => {
  const page = await fetch(`${server.address}/graphiql`);
  expect(page.headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'self';/);
});

test("introspection and suggestions are there unless they are turned off", async () => {
  const closed = await serveSamples({ introspection: false });
  const ordered = "query ($order: TermOrder) { terms(orderBy: $order) { totalCount } }";
  const nearMisses = [
    { query: "{ termm { id } }" },
    { query: "{ terms(orderBy: { field: LABL, direction: ASC }) { totalCount } }" },
    { query: ordered, variables: { order: { field: "LABL", direction: "ASC" } } },
    { query: ordered, variables: { order: { feild: "LABEL", direction: "ASC" } } },
  ];
  try {
    const [open, shut] = await Promise.all(
      [server, closed].map(async ({ address }) => [
        (await postQuery(address, { query: "{ __schema { types { name } } }" })).body.data !== undefined,
        ...(
          await Promise.all(nearMisses.map(async (miss) => JSON.stringify((await postQuery(address, miss)).body)))
        ).map((said) => said.includes("Did you mean")),
      ]),
    );
    expect([open, shut]).toEqual([
      [true, true, true, true, true],
      [false, false, false, false, false],
    ]);
  } finally {
    await closed.close();
  }
});
