import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectToDatabase, databaseAddress } from "../../support/database.js";
import { loadSamples } from "../../support/sampleGraph.js";
import { bearer } from "../../support/tokens.js";

const LABELS = "{ stats { dataVersion } terms(first: 2) { nodes { label } } }";

let processes: ChildProcess[] = [];
let writer = "";
let other = "";

beforeAll(async () => {
  const connection = connectToDatabase();
  await loadSamples(connection);
  await connection.close();
  const file = fileURLToPath(new URL("serverProcess.ts", import.meta.url));
  const start = () => fork(file, [JSON.stringify(databaseAddress())], { execArgv: ["--import", "tsx"] });
  processes = [start(), start()];
  const addresses = await Promise.all(processes.map((child) => once(child, "message")));
  [writer, other] = addresses.map(([address]) => String(address)) as [string, string];
});
afterAll(async () => {
  const ended = processes.map((child) => once(child, "exit"));
  for (const child of processes) child.kill();
  await Promise.all(ended);
});

async function ask(address: string, query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
  const cache = /cache;desc="(\w+)"/.exec(response.headers.get("server-timing") ?? "")?.[1];
  return { body: await response.text(), cache, bookmark: response.headers.get("x-lexigraph-bookmark") ?? "" };
}

/** Asks until the answer comes from what is kept: Apollo first, then read and kept. */
async function warm(address: string): Promise<string> {
  for (;;) {
    const { body, cache } = await ask(address, LABELS);
    if (cache === "hit") return body;
  }
}

async function write(reason: string) {
  const query = `mutation { vetoRelation(from: "term:city-diplomacy", to: "term:metadata", reason: "${reason}") { asserted } }`;
  const answer = await ask(writer, query, await bearer("admin"));
  expect(JSON.parse(answer.body).errors).toBeUndefined();
  return answer;
}

const versionIn = (body: string): number => JSON.parse(body).data.stats.dataVersion;

test("a write is seen by its process at once, and by another within a second", async () => {
  const before = versionIn(await warm(writer));
  expect(versionIn(await warm(other))).toBe(before);
  await write("unlike");
  const own = versionIn((await ask(writer, LABELS)).body);
  expect(own).toBeGreaterThan(before);
  await sleep(1_000);
  expect(versionIn((await ask(other, LABELS)).body)).toBe(own);
});

test("whoever brings the bookmark of a write sees it through any process at once", async () => {
  await warm(other);
  const { bookmark } = await write("unlike again");
  const own = versionIn((await ask(writer, LABELS)).body);
  const seen = await ask(other, LABELS, { "x-lexigraph-bookmark": bookmark });
  expect(versionIn(seen.body)).toBe(own);
  expect(seen.cache).toBe("none");
});

test("what a role may read is kept from whoever has none", async () => {
  const query = "{ events(first: 1) { totalCount } }";
  const admin = await bearer("admin");
  for (let i = 0; i < 3; i += 1) {
    const { body, cache } = await ask(writer, query, admin);
    expect(JSON.parse(body).data.events.totalCount).toBeGreaterThan(0);
    expect(cache).toBe("none");
  }
  expect(JSON.parse((await ask(writer, query)).body).errors[0].extensions.code).toBe("NOT_AUTHENTICATED");
});

test("hits and misses are counted, and the bytes", async () => {
  await warm(writer);
  const metrics = await (await fetch(`${writer}/metrics`)).text();
  expect(metrics).toMatch(/lexigraph_cache_lookups_total\{outcome="hit"\} [1-9]/);
  expect(metrics).toMatch(/lexigraph_cache_lookups_total\{outcome="miss"\} [1-9]/);
  expect(metrics).toMatch(/lexigraph_cache_bytes [1-9]/);
});
