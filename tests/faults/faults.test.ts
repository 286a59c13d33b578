import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningServer, startServer } from "../../src/api/server.js";
import { type Connection, connect } from "../../src/graph/connection.js";
import { newEvent } from "../../src/graph/event.js";
import { writeRecorded } from "../../src/graph/writeRecorded.js";
import { postQuery, refusal } from "../api/limits/postQuery.js";
import { databaseAddress } from "../support/database.js";
import { eventually } from "../support/product.js";
import { loadSamples } from "../support/sampleGraph.js";
import { type Fault, type FaultyWire, openFaultyWire } from "./faultyWire.js";

const { uri, ...login } = databaseAddress();
let wire: FaultyWire;
let connection: Connection;
let server: RunningServer;

beforeAll(async () => {
  wire = await openFaultyWire(new URL(uri).host);
  connection = connect({ ...login, uri: `bolt://${wire.address}` });
  await loadSamples(connection);
  server = await startServer({ connection, host: "127.0.0.1", port: 0, logLevel: "silent", introspection: true });
  await server.warm;
});
afterAll(async () => {
  wire.fault({ kind: "none" });
  await server.close();
  await connection.close();
  await wire.close();
});

const ready = async () => (await fetch(`${server.address}/health/ready`)).status;
const FAILURES = [
  [503, "DATABASE_UNAVAILABLE"],
  [504, "DEADLINE_EXCEEDED"],
];

describe("a read answers or fails in time, and the server comes back by itself, after", () => {
  test.each<[string, Fault]>([
    ["a reset", { kind: "reset" }],
    ["a black hole", { kind: "black hole" }],
    ["a half-closed connection", { kind: "half-close" }],
    ["an answer cut in the middle", { kind: "truncate" }],
    ["a delay of a minute", { kind: "delay", milliseconds: 60_000 }],
  ])("%s", async (_name, fault) => {
    wire.fault(fault);
    const start = Date.now();
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => postQuery(server.address, { query: "{ stats { terms } }" })),
    );
    // The 5 s of the deadline, and what a busy machine adds to it.
    expect(Date.now() - start).toBeLessThan(6_500);
    for (const reply of replies) expect(FAILURES).toContainEqual(refusal(reply));
    expect(await ready()).toBe(503);
    expect((await fetch(`${server.address}/health/live`)).status).toBe(200);
    wire.fault({ kind: "none" });
    await eventually(ready, (status) => status === 200);
    const reply = await postQuery(server.address, { query: "{ stats { terms } }" });
    expect(reply.body.errors).toBeUndefined();
  });

  test("a delay of a tenth of a second is only slow", async () => {
    wire.fault({ kind: "delay", milliseconds: 100 });
    const reply = await postQuery(server.address, { query: "{ stats { terms } }" });
    wire.fault({ kind: "none" });
    expect(reply.body.errors).toBeUndefined();
  });
});

test("a commit whose answer was lost is recognised: what it did is done once", async () => {
  await connection.write((transaction) => transaction.run("CREATE (:Tally {count: 0})"));
  const event = newEvent({ action: "tally", by: "somebody", role: "curator", targets: [] });
  let attempts = 0;
  const result = await writeRecorded(connection, event, async (transaction) => {
    attempts += 1;
    await transaction.run("MATCH (tally:Tally) SET tally.count = tally.count + 1");
    // The next packet that the database sends is the answer to the commit.
    wire.fault({ kind: "half-close", once: true });
    return "done";
  });
  expect([result, attempts]).toEqual(["done", 1]);
  expect(await connection.read("MATCH (tally:Tally) RETURN tally.count AS count")).toEqual([{ count: 1 }]);
  await connection.write((transaction) => transaction.run("MATCH (tally:Tally) DELETE tally"));
});
