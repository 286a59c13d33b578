import Fastify, { type FastifyInstance, type LightMyRequestResponse } from "fastify";
import { buildSchemaSync } from "type-graphql";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bindSchema } from "../../../src/api/bindSchema.js";
import { serveGraphql } from "../../../src/api/graphqlEndpoint.js";
import { answerError } from "../../../src/api/httpErrors.js";
import { RateLimit } from "../../../src/api/limits/rateLimit.js";
import { Metrics } from "../../../src/api/observe/metrics.js";
import { Relating } from "../../../src/api/relating.js";
import { Cursors } from "../../../src/graph/compile/cursor.js";
import { parseWalkFile } from "../../../src/graph/compile/walkFile.js";
import { GraphReader } from "../../../src/graph/graphReader.js";
import { connectToDatabase, emptyGraph } from "../../support/database.js";
import { bearer, TEST_TOKENS } from "../../support/tokens.js";
import { NoteMutations } from "./noteMutations.js";

const connection = connectToDatabase();
const walks = new Map(
  [
    parseWalkFile("Mutation.keepNote", "// A.\n// walk: -> note\n// params: event\nMATCH (note:Note {event: $event})"),
    parseWalkFile("Query.one", "// A.\n// walk: -> one\nMATCH (note:Note) WITH count(note) AS one"),
  ].map((file) => [file.name, file]),
);
const reader = new GraphReader(connection, { walks, conditions: new Map(), derivations: new Map() }, new Cursors("x"));
let fastify: FastifyInstance;
let stop: () => Promise<void>;

beforeAll(async () => {
  const schema = bindSchema(buildSchemaSync({ resolvers: [NoteMutations], validate: false }));
  fastify = Fastify();
  fastify.setErrorHandler(answerError);
  stop = await serveGraphql(
    fastify,
    schema,
    { connection, reader, relating: new Relating(), metrics: new Metrics() },
    { introspection: true, tokens: TEST_TOKENS, rate: new RateLimit(0), metrics: new Metrics(), corsOrigins: [] },
  );
});
beforeEach(() => emptyGraph(connection));
afterAll(async () => {
  await fastify.close();
  await stop();
  await emptyGraph(connection);
  await connection.close();
});

function ask(query: string, headers: Record<string, string>): Promise<LightMyRequestResponse> {
  return fastify.inject({ method: "POST", url: "/graphql", headers, payload: { query } });
}

const events = () =>
  connection.read("MATCH (event:Event) RETURN event { .action, .by, .role, .reason, .targets } AS event");
const notes = async () => (await connection.read("MATCH (note:Note) RETURN count(note) AS n"))[0]?.n;

test("a write is answered by one read after it, under any alias, and leaves its event", async () => {
  const query = 'mutation { a: keepNote(size: 3, reason: " because ") { key: id size __typename } }';
  const response = await ask(query, await bearer("curator"));
  expect(response.json()).toMatchObject({ data: { a: { key: "note:3", size: 3, __typename: "Note" } } });
  expect(await events()).toEqual([
    {
      event: { action: "keepNote", by: "test-curator", role: "curator", reason: "because", targets: ["note:3"] },
    },
  ]);
});

test("what is no part of the graph is answered under any alias, too", async () => {
  const response = await ask("mutation { countNotes { many: notes } }", await bearer("admin"));
  expect(response.json()).toMatchObject({ data: { countNotes: { many: 0 } } });
});

describe("nothing is written, and no event,", () => {
  test.each([
    ["without a reason", 'mutation { keepNote(size: 1, reason: " ") { id } }', "curator", "BAD_USER_INPUT"],
    ["where work refuses", 'mutation { keepNote(size: -1, reason: "r") { id } }', "curator", "BAD_USER_INPUT"],
    ["by a reader", 'mutation { keepNote(size: 1, reason: "r") { id } }', "reader", "FORBIDDEN"],
    ["by nobody", 'mutation { keepNote(size: 1, reason: "r") { id } }', undefined, "NOT_AUTHENTICATED"],
  ] as const)("%s", async (_name, query, role, code) => {
    const response = await ask(query, await bearer(role));
    expect(response.json().errors[0].extensions.code).toBe(code);
    expect([await notes(), await events()]).toEqual([0, []]);
  });
});

test("a bookmark of the answer is taken back by a read", async () => {
  const written = await ask('mutation { keepNote(size: 1, reason: "r") { id } }', await bearer("curator"));
  const bookmark = String(written.headers["x-lexigraph-bookmark"]);
  expect(bookmark).toMatch(/^\S+$/);
  const read = await ask("{ one }", { "x-lexigraph-bookmark": bookmark });
  expect(read.json()).toMatchObject({ data: { one: 1 } });
  expect(read.headers["x-lexigraph-bookmark"]).toBeUndefined();
  for (const wrong of ["never", "{}", "x".repeat(5_000)]) {
    const refused = await ask("{ one }", { "x-lexigraph-bookmark": wrong });
    expect(refused.json().errors[0].extensions.code).toBe("BAD_USER_INPUT");
  }
});

test("a schema with a mutation that names no role is not served", () => {
  const schema = buildSchemaSync({ resolvers: [NoteMutations], validate: false });
  const field = schema.getMutationType()?.getFields().keepNote;
  if (field) field.extensions = {};
  expect(() => bindSchema(schema)).toThrow(expect.objectContaining({ code: "INTERNAL" }));
});
