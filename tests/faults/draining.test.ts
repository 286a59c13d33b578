import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectToDatabase, databaseAddress } from "../support/database.js";
import { run } from "../support/product.js";
import { loadSamples } from "../support/sampleGraph.js";
import { effort, report } from "../support/trial.js";

const ROUNDS = effort(1, 10);
const RATE = 200;
const SECONDS = effort(1, 4);
const connection = connectToDatabase();
const home = mkdtempSync(join(tmpdir(), "lexigraph-draining-"));

beforeAll(() => loadSamples(connection));
afterAll(async () => {
  await connection.close();
  rmSync(home, { recursive: true });
});

/** Answered in full, refused before a connection was made, or what else. */
type Outcome = "answered" | "refused" | string;

const QUESTION = JSON.stringify({
  query: "{ terms(first: 5) { nodes { label definitions(first: 1) { nodes { text } } } } }",
});

/** Sends one request over a connection that is kept, as browsers and proxies do; what comes back is its status and text. */
function send(agent: Agent, address: URL, path: string, body?: string): Promise<[status: number, text: string]> {
  return new Promise((resolve, reject) => {
    const headers = body === undefined ? {} : { "content-type": "application/json", "content-length": body.length };
    const { hostname, port } = address;
    const sent = request({ agent, hostname, port, path, method: body === undefined ? "GET" : "POST", headers });
    sent.on("error", reject);
    sent.on("response", (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      answer.on("error", reject);
      answer.on("end", () => resolve([answer.statusCode ?? 0, text]));
    });
    sent.end(body);
  });
}

async function ask(agent: Agent, address: URL): Promise<Outcome> {
  try {
    const [status, text] = await send(agent, address, "/graphql", QUESTION);
    return text.includes('"nodes"') ? "answered" : `${status}: ${text.slice(0, 80)}`;
  } catch (error) {
    return lost(error);
  }
}

function lost(error: unknown): Outcome {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === "ECONNREFUSED" ? "refused" : `dropped: ${code ?? message}`;
}

/** Clients that no stop can wait for: one that sends nothing, and one that sends half of a request. */
async function stragglers(address: URL): Promise<Socket[]> {
  const sockets = ["", "POST /graphql HTTP/1.1\r\nhost: half\r\n"].map((sent) => {
    const socket = connect(Number(address.port), address.hostname);
    socket.on("error", () => undefined).write(sent);
    return socket;
  });
  await Promise.all(sockets.map((socket) => once(socket, "connect")));
  return sockets;
}

interface Round {
  outcomes: Outcome[];
  /** What /health/ready said after the signal, for as long as it was answered. */
  ready: number[];
  exitCode: number | null;
  /** From the signal to the end. */
  milliseconds: number;
}

/** Starts the product, asks it so many times a second, and stops it by SIGTERM meanwhile. */
async function round(processes: number): Promise<Round> {
  const { uri, username, password } = databaseAddress();
  const product = run("main.js", [], {
    PATH: process.env.PATH,
    LEXIGRAPH_HOME: home,
    PORT: "0",
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    RATE_LIMIT_POINTS: "0",
    LEXIGRAPH_WORKERS: String(processes),
  });
  const address = new URL(await product.says(/answers at (http:\S+)\/graphql/));
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  // Who asks whether it is ready does not wait for others.
  const probe = new Agent();
  // Past its first plans, which take a database longer than all that follows.
  for (let warm = 0; warm < 30; warm += 1) expect(await ask(agent, address)).toBe("answered");
  const waiting = await stragglers(address);
  const asked: Promise<Outcome>[] = [];
  const ready: number[] = [];
  const start = Date.now();
  let stopped = 0;
  let ended = 0;
  void product.ended.then(() => {
    ended = Date.now();
  });
  while (ended === 0) {
    const due = ((Date.now() - start) / 1000) * RATE;
    while (asked.length < due) asked.push(ask(agent, address));
    if (stopped === 0 && due > RATE * SECONDS) {
      stopped = Date.now();
      product.process.kill("SIGTERM");
    } else if (stopped > 0) {
      const health = send(probe, address, "/health/ready").then(([status]) => ready.push(status));
      asked.push(health.then(() => "answered", lost));
    }
    await sleep(5);
  }
  const outcomes = await Promise.all(asked);
  agent.destroy();
  for (const socket of waiting) socket.destroy();
  return { outcomes, ready, exitCode: await product.ended, milliseconds: ended - stopped };
}

test.each([
  ["one process", 1],
  ["two processes behind one port", 2],
])("SIGTERM under load of %s: what was sent is answered, then nobody is let in", async (served, processes) => {
  const counts = { answered: 0, refused: 0 };
  let slowest = 0;
  for (let i = 0; i < ROUNDS; i += 1) {
    const { outcomes, ready, exitCode, milliseconds } = await round(processes);
    expect(outcomes.filter((outcome) => outcome !== "answered" && outcome !== "refused")).toEqual([]);
    expect(exitCode).toBe(0);
    expect(ready.at(-1)).toBe(503);
    expect(outcomes.filter((outcome) => outcome === "answered").length).toBeGreaterThan(RATE / 4);
    for (const outcome of outcomes) counts[outcome as keyof typeof counts] += 1;
    slowest = Math.max(slowest, milliseconds);
  }
  report(
    `SIGTERM to ${served} under ${RATE} requests a second over 64 kept connections, beside clients that send nothing or half a request, ${ROUNDS} times`,
    `${counts.answered.toLocaleString("en")} answered, none dropped; ${counts.refused.toLocaleString("en")} came after the port was closed and were refused a connection; it ended ${(slowest / 1000).toFixed(1)} s after the signal at the latest, with exit code 0`,
  );
});
