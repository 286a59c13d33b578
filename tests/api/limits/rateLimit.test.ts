import { afterAll, beforeAll, expect, test } from "vitest";
import { bearer } from "../../support/tokens.js";
import { type SampleServer, serveSamples } from "../sampleServer.js";
import { postQuery, refusal } from "./postQuery.js";

let server: SampleServer;
beforeAll(async () => {
  server = await serveSamples({ rateLimitPoints: 15, introspection: false });
});
afterAll(() => server.close());

const COSTLY = "{ terms(first: 100) { nodes { chapters(first: 100) { nodes { id } } } } }";

test("points are taken by cost, for each client and role, and the answer says when to come again", async () => {
  const ask = async (query: string, role?: "reader" | "curator") =>
    postQuery(server.address, { query }, await bearer(role));
  // One point for the operation, ten for its 10,100 nodes.
  expect((await ask(COSTLY)).status).toBe(200);
  const refused = await ask(COSTLY);
  expect(refusal(refused)).toEqual([429, "RATE_LIMITED"]);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  const cheap = await ask("{ __typename }");
  expect(refusal(cheap)).toEqual([429, "RATE_LIMITED"]);
  expect(Number(cheap.headers.get("retry-after"))).toBeLessThanOrEqual(60);
  expect((await ask(COSTLY, "reader")).status).toBe(200);
  expect((await ask(COSTLY, "curator")).status).toBe(200);
});

test("a document is a point", async () => {
  const statuses: number[] = [];
  for (let i = 0; i < 17; i += 1) statuses.push((await fetch(`${server.address}/terms/soft-power.ttl`)).status);
  expect(statuses.filter((status) => status !== 429 && status !== 200)).toEqual([]);
  expect(statuses.at(-1)).toBe(429);
});

test("with introspection off, no field is suggested and no schema told", async () => {
  const headers = await bearer("admin");
  const wrong = await postQuery(server.address, { query: '{ term(id: "x") { labell } termm { id } }' }, headers);
  expect(JSON.stringify(wrong.body)).not.toMatch(/Did you mean|"label"|terms/);
  const asked = await postQuery(server.address, { query: "{ __schema { types { name } } }" }, headers);
  expect(refusal(asked)).toEqual([200, "GRAPHQL_VALIDATION_FAILED"]);
  expect((await postQuery(server.address, { query: "{ __typename }" }, headers)).body.data).toEqual({
    __typename: "Query",
  });
});
