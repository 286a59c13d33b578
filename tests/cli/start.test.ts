import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readOwner } from "../../src/database/homeOwner.js";
import { isAlive, type ProcessIdentity } from "../../src/database/processIdentity.js";
import { eventually, type Product, run } from "../support/product.js";

const home = mkdtempSync(join(tmpdir(), "lexigraph-start-"));
// Those that fail to start leave folders in it too, after the others.
afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 }));
const environment = { PATH: process.env.PATH, HOME: process.env.HOME, LEXIGRAPH_HOME: home, PORT: "0" };

async function start(): Promise<{ product: Product; address: string }> {
  const product = run("main.js", [], environment);
  return { product, address: await product.says(/answers at (http:\S+)\/graphql/) };
}

function databaseOf(path: string): ProcessIdentity {
  const database = readOwner(path)?.database;
  if (database === undefined) throw new Error("no database runs");
  return database;
}

async function isReady(address: string): Promise<boolean> {
  return (await fetch(`${address}/health/ready`)).status === 200;
}

async function statusOf(): Promise<{ counts: { terms: number }; dataVersion: number }> {
  const command = run("cli/main.js", ["status", "--json"], environment);
  expect(await command.ended).toBe(0);
  return JSON.parse(command.output);
}

describe("a start", { timeout: 300_000 }, () => {
  let running: { product: Product; address: string };
  beforeAll(async () => {
    running = await start();
  }, 300_000);
  afterAll(() => running.product.process.kill("SIGKILL"));

  test("loads the samples into an empty graph and says so by status", async () => {
    const command = run("cli/main.js", ["status", "--json"], environment);
    expect(await command.ended).toBe(0);
    expect(JSON.parse(command.output)).toMatchObject({
      home,
      server: { address: running.address, pid: running.product.process.pid },
      database: { kind: "embedded", state: "running", uri: expect.stringMatching(/^bolt:\/\/127\.0\.0\.1:\d+$/) },
      versions: { node: process.versions.node, neo4j: expect.stringMatching(/^5\.26\./) },
    });
    expect(JSON.parse(command.output).counts.terms).toBeGreaterThan(80);
  });

  test("answers the query command, with exit code 1 where the answer has errors", async () => {
    const query = run("cli/main.js", ["query", "{ stats { terms } }"], environment);
    expect(await query.ended).toBe(0);
    expect(JSON.parse(query.output).data.stats.terms).toBeGreaterThan(80);
    const wrong = run("cli/main.js", ["query", "{ nonsense }"], environment);
    expect(await wrong.ended).toBe(1);
    expect(JSON.parse(wrong.output).errors[0].extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  test("in a home that is owned says who owns it", async () => {
    const second = run("main.js", [], environment);
    expect(await second.ended).toBe(3);
    expect(second.errors).toContain("HOME_IN_USE");
    expect(second.errors).toContain(String(running.product.process.pid));
    expect(second.errors).toContain(running.address);
  });

  test("is backed up while it serves, and not restored", async () => {
    const file = join(home, "graph.backup");
    const backup = run("cli/main.js", ["backup", file], environment);
    expect([await backup.ended, backup.output]).toEqual([0, expect.stringContaining("verified")]);
    expect(await isReady(running.address)).toBe(true);
    const restore = run("cli/main.js", ["restore", file], environment);
    expect([await restore.ended, restore.errors]).toEqual([3, expect.stringContaining("HOME_IN_USE")]);
  });

  test("brings back a database that ended by itself, at the same address", async () => {
    const first = databaseOf(home);
    const uri = readOwner(home)?.boltUri;
    process.kill(first.pid, "SIGKILL");
    await eventually(
      () => databaseOf(home).pid,
      (pid) => pid !== first.pid,
    );
    await eventually(
      () => isReady(running.address),
      (ready) => ready,
    );
    expect(readOwner(home)?.boltUri).toBe(uri);
  });

  test("that is killed leaves no database behind, and the next one has the data and stops in order", async () => {
    const before = await statusOf();
    const database = databaseOf(home);
    running.product.process.kill("SIGKILL");
    await running.product.ended;
    running = await start();
    expect(isAlive(database)).toBe(false);
    const { counts, dataVersion } = await statusOf();
    expect({ counts, dataVersion }).toEqual({ counts: before.counts, dataVersion: before.dataVersion });
    const next = databaseOf(home);
    running.product.process.kill("SIGTERM");
    expect(await running.product.ended).toBe(0);
    expect(isAlive(next)).toBe(false);
    expect(existsSync(join(home, "run.json"))).toBe(false);
  });
});

test("without Java and without NEO4J_URI every way on is said at once", async () => {
  const product = run("main.js", [], { PATH: "", LEXIGRAPH_HOME: join(home, "nowhere") });
  expect(await product.ended).toBe(3);
  expect(product.errors).toContain("NO_JAVA");
  for (const way of ["JDK 17", "Maven", "NEO4J_URI", "docker compose up"]) expect(product.errors).toContain(way);
});

test("settings that cannot be used end it with exit code 2, all of them named", async () => {
  const product = run("main.js", [], { ...environment, PORT: "many", LOG_LEVEL: "loud" });
  expect(await product.ended).toBe(2);
  expect(product.errors).toMatch(/PORT[\s\S]*LOG_LEVEL/);
});

test("a NEO4J_URI where nothing answers ends it with exit code 3", async () => {
  const elsewhere = { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "unused", LEXIGRAPH_HOME: join(home, "other") };
  const product = run("main.js", [], { ...environment, ...elsewhere });
  expect(await product.ended).toBe(3);
  expect(product.errors).toContain("DATABASE_UNAVAILABLE");
  expect(product.errors).toContain("127.0.0.1:1");
});
