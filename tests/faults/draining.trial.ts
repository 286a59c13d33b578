import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
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

/** Sends one question over a connection that is kept, as browsers and proxies do. */
function ask(agent: Agent, address: URL): Promise<Outcome> {
  const body = JSON.stringify({
    query: "{ terms(first: 5) { nodes { label definitions(first: 1) { nodes { text } } } } }",
  });
  return new Promise((resolve) => {
    const sent = request({
      agent,
      hostname: address.hostname,
      port: address.port,
      path: "/graphql",
      method: "POST",
      headers: { "content-type": "application/json", "content-length": body.length },
    });
    sent.on("error", (error: NodeJS.ErrnoException) =>
      resolve(error.code === "ECONNREFUSED" ? "refused" : `dropped: ${error.code ?? error.message}`),
    );
    sent.on("response", (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      answer.on("error", (error) => resolve(`dropped: ${error.message}`));
      answer.on("end", () =>
        resolve(text.includes('"nodes"') ? "answered" : `${answer.statusCode}: ${text.slice(0, 80)}`),
      );
    });
    sent.end(body);
  });
}

/** Starts the product, asks it so many times a second, and stops it by SIGTERM meanwhile. */
async function round(): Promise<{ outcomes: Outcome[]; exitCode: number | null; milliseconds: number }> {
  const { uri, username, password } = databaseAddress();
  const product = run("main.js", [], {
    PATH: process.env.PATH,
    LEXIGRAPH_HOME: home,
    PORT: "0",
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    RATE_LIMIT_POINTS: "0",
  });
  const address = new URL(await product.says(/answers at (http:\S+)\/graphql/));
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  // Past its first plans, which take a database longer than all that follows.
  for (let warm = 0; warm < 30; warm += 1) expect(await ask(agent, address)).toBe("answered");
  const asked: Promise<Outcome>[] = [];
  const start = Date.now();
  let stopped = 0;
  let ended = false;
  void product.ended.then(() => {
    ended = true;
  });
  while (!ended) {
    const due = ((Date.now() - start) / 1000) * RATE;
    while (asked.length < due) asked.push(ask(agent, address));
    if (stopped === 0 && due > RATE * SECONDS) {
      stopped = Date.now();
      product.process.kill("SIGTERM");
    }
    await sleep(5);
  }
  const outcomes = await Promise.all(asked);
  agent.destroy();
  return { outcomes, exitCode: await product.ended, milliseconds: Date.now() - stopped };
}

test("SIGTERM under load: what was sent is answered, then nobody is let in", async () => {
  const counts = { answered: 0, refused: 0 };
  let slowest = 0;
  for (let i = 0; i < ROUNDS; i += 1) {
    const { outcomes, exitCode, milliseconds } = await round();
    expect(outcomes.filter((outcome) => outcome !== "answered" && outcome !== "refused")).toEqual([]);
    expect(exitCode).toBe(0);
    expect(outcomes.filter((outcome) => outcome === "answered").length).toBeGreaterThan(RATE / 4);
    for (const outcome of outcomes) counts[outcome as keyof typeof counts] += 1;
    slowest = Math.max(slowest, milliseconds);
  }
  report(
    `SIGTERM under ${RATE} requests a second over kept connections, ${ROUNDS} times`,
    `${counts.answered.toLocaleString("en")} answered, none dropped; ${counts.refused.toLocaleString("en")} came after the port was closed and were refused a connection; it ended ${(slowest / 1000).toFixed(1)} s after the signal at the latest, with exit code 0`,
  );
});
