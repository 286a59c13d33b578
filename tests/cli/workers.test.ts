import { mkdtempSync, rmSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually, type Product, run } from "../support/product.js";
import { startWorkers, twoWorkers, workersOf } from "./twoWorkers.js";

const POINTS = 6;
const home = mkdtempSync(join(tmpdir(), "lexigraph-workers-"));
let environment: NodeJS.ProcessEnv;
let product: Product;
let address: string;

beforeAll(async () => {
  environment = twoWorkers(home, { RATE_LIMIT_POINTS: String(POINTS) });
  ({ product, address } = await startWorkers(environment));
});
afterAll(() => {
  product.process.kill("SIGKILL");
  rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });
});

const workers = () => workersOf(product);

/** Each over a connection of its own, so that they go to the workers in turn. */
function statusOf(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { "apollo-require-preflight": "1" };
    const request = get(`${address}${path}`, { agent: new Agent(), headers }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode ?? 0));
    });
    request.on("error", reject);
  });
}

test("two processes answer at one address, and count a client's points together", async () => {
  expect(workers()).toHaveLength(2);
  const statuses: number[] = [];
  for (let i = 0; i < POINTS + 4; i += 1) statuses.push(await statusOf("/graphql?query=%7Bstats%7Bterms%7D%7D"));
  expect(statuses.filter((status) => status === 200)).toHaveLength(POINTS);
  expect(statuses.slice(POINTS).every((status) => status === 429)).toBe(true);
});

test("metrics are those of all processes together", async () => {
  const metrics = async () => (await fetch(`${address}/metrics`)).text();
  const answered = /lexigraph_operation_seconds_count\{kind="query",outcome="OK"\} (\d+)/;
  expect(answered.exec(await metrics())?.[1]).toBe(String(POINTS));
});

test.each(["1", "2"])("a port that another has is told, by %s of them", async (processes) => {
  const other = mkdtempSync(join(tmpdir(), "lexigraph-workers-"));
  const { port } = new URL(address);
  const second = run("main.js", [], {
    ...environment,
    LEXIGRAPH_HOME: other,
    PORT: port,
    LEXIGRAPH_WORKERS: processes,
  });
  expect(await second.ended).toBe(2);
  expect(second.errors).toContain("BAD_SETTINGS");
  expect(second.errors).toContain(`port ${port}`);
  rmSync(other, { recursive: true });
});

test("a process that is lost is replaced", async () => {
  const [lost = 0] = workers();
  process.kill(lost, "SIGKILL");
  await eventually(workers, (running) => running.length === 2 && !running.includes(lost));
  for (let i = 0; i < 4; i += 1)
    await eventually(
      () => statusOf("/health/ready"),
      (status) => status === 200,
    );
});

test("all of them end with the one that started them", async () => {
  const running = workers();
  product.process.kill("SIGTERM");
  expect(await product.ended).toBe(0);
  const isAlive = (pid: number) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  await eventually(
    () => running.some(isAlive),
    (alive) => !alive,
  );
});
