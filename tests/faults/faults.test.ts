import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RunningServer } from "../../src/api/server.js";
import { type Connection, connect } from "../../src/graph/connection.js";
import { newEvent } from "../../src/graph/event.js";
import { TIME_ALLOWED } from "../../src/graph/operationReader.js";
import { writeRecorded } from "../../src/graph/writeRecorded.js";
import { postQuery, refusal } from "../api/limits/postQuery.js";
import { databaseAddress } from "../support/database.js";
import { eventually } from "../support/product.js";
import { loadSamples } from "../support/sampleGraph.js";
import { serveGraph } from "../support/serveGraph.js";
import { effort, report } from "../support/trial.js";
import { type Fault, type FaultyWire, openFaultyWire } from "./faultyWire.js";
import { stopProcess } from "./stopProcess.js";

const { uri, pid, ...login } = databaseAddress();
let wire: FaultyWire;
let connection: Connection;
let server: RunningServer;

beforeAll(async () => {
  wire = await openFaultyWire(new URL(uri).host);
  connection = connect({ ...login, uri: `bolt://${wire.address}` });
  await loadSamples(connection);
  server = await serveGraph(connection, { timeAllowed: TIME_ALLOWED });
  await postQuery(server.address, { query: "{ stats { terms } }" });
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

/** A fault that lasts until it is ended. */
interface Trouble {
  begin(): void | Promise<void>;
  end(): void;
}
const onWire = (fault: Fault): Trouble => ({
  begin: () => wire.fault(fault),
  end: () => wire.fault({ kind: "none" }),
});
const ROUNDS = effort(1, 10);

describe("a read answers or fails in time, and the server comes back by itself, after", () => {
  test.each<[string, Trouble]>([
    ["a reset", onWire({ kind: "reset" })],
    ["a black hole", onWire({ kind: "black hole" })],
    ["a half-closed connection", onWire({ kind: "half-close" })],
    ["an answer cut in the middle", onWire({ kind: "truncate" })],
    ["a delay of a minute", onWire({ kind: "delay", milliseconds: 60_000 })],
    [
      "a database that is stopped (kill -STOP)",
      { begin: () => stopProcess(pid), end: () => void process.kill(pid, "SIGCONT") },
    ],
  ])("%s", async (name, trouble) => {
    const slowest = { answer: 0, back: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      let start: number;
      try {
        await trouble.begin();
        start = Date.now();
        const replies = await Promise.all(
          Array.from({ length: 5 }, () => postQuery(server.address, { query: "{ stats { terms } }" })),
        );
        slowest.answer = Math.max(slowest.answer, Date.now() - start);
        for (const reply of replies) expect(FAILURES).toContainEqual(refusal(reply));
        expect(await ready()).toBe(503);
        expect((await fetch(`${server.address}/health/live`)).status).toBe(200);
      } finally {
        trouble.end();
      }
      start = Date.now();
      await eventually(ready, (status) => status === 200);
      slowest.back = Math.max(slowest.back, Date.now() - start);
      const reply = await postQuery(server.address, { query: "{ stats { terms } }" });
      expect(reply.body.errors).toBeUndefined();
    }
    // The 5 s of the deadline, and what a busy machine adds to it.
    expect(slowest.answer).toBeLessThan(6_000);
    expect(slowest.back).toBeLessThan(10_000);
    const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
    report(
      `Between server and database: ${name}, ${ROUNDS} times under five reads each`,
      `every read ended with DATABASE_UNAVAILABLE or DEADLINE_EXCEEDED within ${seconds(slowest.answer)} s; ready said 503, and 200 again ${seconds(slowest.back)} s after the end at the latest; the process lived`,
    );
  });

  test("a delay of a tenth of a second is only slow", async () => {
    wire.fault({ kind: "delay", milliseconds: 100 });
    const reply = await postQuery(server.address, { query: "{ stats { terms } }" });
    wire.fault({ kind: "none" });
    expect(reply.body.errors).toBeUndefined();
  });
});

test("a commit whose answer was lost is recognised: what it did is done once", async () => {
  const times = effort(1, 50);
  await connection.write((transaction) => transaction.run("CREATE (:Tally {count: 0})"));
  for (let time = 1; time <= times; time += 1) {
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
    expect(await connection.read("MATCH (tally:Tally) RETURN tally.count AS count")).toEqual([{ count: time }]);
  }
  await connection.write((transaction) => transaction.run("MATCH (tally:Tally) DELETE tally"));
  report(`A commit whose answer is lost, ${times} times`, "recognised each time: applied once, and answered as done");
});
