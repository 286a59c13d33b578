import { once } from "node:events";
import { print } from "graphql";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { derivations } from "../../../src/api/derived.js";
import { DocumentReader } from "../../../src/api/document/documentReader.js";
import { DOI_QUERY, ENTITY_QUERIES } from "../../../src/api/document/entityQueries.js";
import { EXAMPLES } from "../../../src/api/graphiql/examples.js";
import { Metrics } from "../../../src/api/observe/metrics.js";
import { Relating } from "../../../src/api/relating.js";
import { COMMON_OPERATIONS } from "../../../src/api/warm/commonOperations.js";
import { warmUp } from "../../../src/api/warm/warmUp.js";
import { readCatalog } from "../../../src/graph/compile/catalog.js";
import { Cursors } from "../../../src/graph/compile/cursor.js";
import type { Statement } from "../../../src/graph/compile/nest.js";
import type { Connection } from "../../../src/graph/connection.js";
import { GraphReader } from "../../../src/graph/graphReader.js";
import { productSchema, run } from "../../support/api.js";
import { connectToDatabase, databaseAddress } from "../../support/database.js";
import { planOperators } from "../../support/planOperators.js";
import { loadSamples } from "../../support/sampleGraph.js";

const connection = connectToDatabase();
const address = databaseAddress();
const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password));
/** Texts by what was sent with them last. */
type Sent = Map<string, Statement["parameters"]>;
const planned: Sent = new Map();

/** A reader that notes what it sends. */
function noting(sent: Sent): GraphReader {
  const read: Connection["read"] = (text, parameters, options) => {
    sent.set(text, { p: {}, ...parameters });
    return connection.read(text, parameters, options);
  };
  return readerOf(read);
}

function readerOf(read: Connection["read"]): GraphReader {
  return new GraphReader({ ...connection, read }, readCatalog(derivations), new Cursors("warm"));
}

function documentsOf(reader: GraphReader): DocumentReader {
  return new DocumentReader(productSchema(), { connection, reader, relating: new Relating(), metrics: new Metrics() });
}

beforeAll(async () => {
  await loadSamples(connection);
  await warmUp(productSchema(), noting(planned), new AbortController().signal);
}, 600_000);
afterAll(() => Promise.all([connection.close(), driver.close()]));

test("every common operation is run, up to the last", async () => {
  const last = print(COMMON_OPERATIONS.at(-1)?.document ?? DOI_QUERY);
  const { statements } = await run(connection, last, { value: "10.5555/other" });
  expect(statements).toHaveLength(1);
  expect([...planned.keys()]).toContain(statements[0]);
});

test.each([
  ...EXAMPLES,
  '{ suggest(prefix: "open", kinds: [TERM], first: 3) { label id } }',
  '{ neighborhood(id: "term:city-diplomacy", depth: 3, limit: 1000) { truncated nodes { id label } edges { source target weight } } }',
  '{ neighborhood(ids: ["term:city-diplomacy"], years: { from: 2020 }, edges: [WROTE]) { edges { statement evidence } nodes { kind distance } totalNodes } }',
  '{ path(from: "term:city-diplomacy", to: "term:metadata", maxLength: 3) { nodes { label } edges { kind statement } } }',
])("what is asked first waits for no plan: %s", async (query) => {
  const { statements } = await run(connection, query);
  expect(statements).toHaveLength(1);
  expect(statements.filter((text) => !planned.has(text))).toEqual([]);
});

test("a document waits for no plan, whatever its entity and its page", async () => {
  const asked: Sent = new Map();
  const entity = { id: "term:city-diplomacy", most: 40 };
  const term = await documentsOf(noting(asked)).readEntity(ENTITY_QUERIES.term, entity, Object.create(null));
  expect(term?.id).toBe("term:city-diplomacy");
  expect([...asked.keys()].filter((text) => !planned.has(text))).toEqual([]);
});

test("what is read by level comes to its nodes by their ids or an index", async () => {
  const byLevel = [...planned].filter(([text]) => text.includes("$p.part0"));
  expect(byLevel.length).toBeGreaterThan(10);
  const session = driver.session({ database: "neo4j" });
  for (const [text, parameters] of byLevel) {
    const operators = await planOperators(session, { text, parameters });
    expect(operators.filter((operator) => /AllNodesScan|LabelScan|LabelsScan|AllRelationships/.test(operator))).toEqual(
      [],
    );
    expect(operators.some((operator) => /NodeByElementIdSeek|IndexSeek/.test(operator))).toBe(true);
  }
  await session.close();
});

test("a plan that is being made gives way to who reads, and is made after that", async () => {
  const sent: string[] = [];
  const begun = new EventTarget();
  const isPlanning = once(begun, "plan");
  const read: Connection["read"] = (text, parameters, options) => {
    sent.push(text);
    if (sent.length > 1) return connection.read(text, parameters, options);
    begun.dispatchEvent(new Event("plan"));
    // The first plan takes until it is ended.
    return new Promise<never>((_, reject) =>
      options?.signal?.addEventListener("abort", () => reject(new Error("ended"))),
    );
  };
  const reader = readerOf(read);
  const warm = warmUp(productSchema(), reader, new AbortController().signal);
  await isPlanning;
  const entity = { id: "term:city-diplomacy", most: 40 };
  const term = await documentsOf(reader).readEntity(ENTITY_QUERIES.term, entity, Object.create(null));
  expect(term?.id).toBe("term:city-diplomacy");
  await warm;
  expect(sent[1]).not.toBe(sent[0]);
  expect(sent.slice(2)).toContain(sent[0]);
});

test("it ends where it is told to", async () => {
  const texts: Sent = new Map();
  const closing = new AbortController();
  closing.abort();
  await warmUp(productSchema(), noting(texts), closing.signal);
  expect(texts.size).toBe(0);
});
