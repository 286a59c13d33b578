import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Connection, ReadOptions } from "../../../src/graph/connection.js";
import { TIME_ALLOWED } from "../../../src/graph/operationReader.js";
import { connectToDatabase } from "../../support/database.js";
import { eventually } from "../../support/product.js";
import { serveGraph } from "../../support/serveGraph.js";
import { type SampleServer, serveSamples } from "../sampleServer.js";
import { postQuery, refusal } from "./postQuery.js";

const direct = connectToDatabase();
/**
 * A graph in which a term takes a database for ever, where it was planned before or always: what it is asked for is asked with
 * the options that it came with.
 */
function endless(once: "planned" | "asked"): Connection {
  return {
    verify: () => direct.verify(),
    close: () => direct.close(),
    write: (work, options) => direct.write(work, options),
    read(text, parameters, options = {}) {
      const isPlanning = once === "planned" && options.onPlanned !== undefined;
      if (!text.includes(":Term") || isPlanning) return direct.read(text, parameters, options);
      asked.push(options);
      return direct.read(
        "UNWIND range(1, 1000000000) AS left WITH left WHERE left % 7 = 8 RETURN count(left)",
        {},
        options,
      );
    },
  };
}
const asked: ReadOptions[] = [];
const QUERY = '{ term(id: "term:soft-power") { label } }';
let server: SampleServer;

beforeAll(async () => {
  server = await serveSamples({ connection: endless("planned"), timeAllowed: TIME_ALLOWED });
});
beforeEach(() => {
  asked.length = 0;
});
afterAll(async () => {
  await server.close();
  await direct.close();
});

async function running(): Promise<number> {
  const rows = await direct.read(
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 10'",
  );
  return rows.length;
}

test.each<[string, string, RequestInit]>([
  [
    "a query",
    "/graphql",
    {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: QUERY }),
    },
  ],
  ["a document", "/terms/soft-power.ttl", {}],
  ["a file of a neighborhood", "/graph/term:soft-power.graphml", {}],
])("%s has 5 s in the database, and ends there when its client leaves", async (_name, path, init) => {
  expect((await fetch(`${server.address}${path}`, init)).status).toBe(200);
  const leaving = new AbortController();
  const answer = fetch(`${server.address}${path}`, { ...init, signal: leaving.signal });
  const left = expect(answer).rejects.toThrow();
  await eventually(running, (count) => count === 1, 20);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.timeout).toBeGreaterThan(0);
  expect(asked[0]?.timeout).toBeLessThanOrEqual(TIME_ALLOWED);
  await sleep(50);
  leaving.abort();
  const start = Date.now();
  await left;
  await eventually(running, (count) => count === 0, 20);
  // Long before its time was over.
  expect(Date.now() - start).toBeLessThan(TIME_ALLOWED / 2);
});

test("a query that was never planned ends in the database when its time is over", async () => {
  const hasty = await serveGraph(endless("asked"), { timeAllowed: 300 });
  try {
    expect(refusal(await postQuery(hasty.address, { query: QUERY }))).toEqual([504, "DEADLINE_EXCEEDED"]);
    expect(asked).toHaveLength(1);
    await eventually(running, (count) => count === 0, 20);
  } finally {
    await hasty.close();
  }
});
