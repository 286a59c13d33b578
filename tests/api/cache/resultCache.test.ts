import { expect, test } from "vitest";
import { ResultCache } from "../../../src/api/cache/resultCache.js";
import { Metrics } from "../../../src/api/observe/metrics.js";
import { DataVersionWatch } from "../../../src/graph/dataVersionWatch.js";

/** A database whose version is what a test says. */
function versioned(versions: number[]) {
  const asked: number[] = [];
  const reader = { dataVersion: async () => asked[asked.push(versions[0] ?? 0) - 1] };
  return { watch: new DataVersionWatch(reader), asked };
}

const body = (size: number) => Buffer.alloc(size);

test("all that is kept stays within its bytes, the least lately used going first", async () => {
  const { watch } = versioned([1]);
  const metrics = new Metrics();
  const turn = await new ResultCache(10_000, watch, metrics).turn();
  for (let i = 0; i < 40; i += 1) {
    turn.keep(`key ${i}`, body(500));
    turn.find("key 0");
  }
  const [{ value } = { value: Number.NaN }] = (await metrics.cacheBytes.get()).values;
  expect(value).toBeGreaterThan(5_000);
  expect(value).toBeLessThanOrEqual(10_000);
  expect(turn.find("key 0")).toBeDefined();
  expect(turn.find("key 1")).toBeUndefined();
  turn.keep("large", body(2_000));
  expect(turn.find("large")).toBeUndefined();
});

test("nothing of another version is found, nor kept by who began before it", async () => {
  const versions = [1];
  const { watch } = versioned(versions);
  const cache = new ResultCache(10_000, watch, new Metrics());
  const before = await cache.turn();
  before.keep("a", body(1));
  versions[0] = 2;
  cache.forget();
  const after = await cache.turn();
  expect(after.find("a")).toBeUndefined();
  before.keep("b", body(1));
  expect(before.find("a")).toBeUndefined();
  expect(after.find("b")).toBeUndefined();
});

test("the version is asked once for all who want to know it at a time, and again after a write", async () => {
  const { watch, asked } = versioned([1]);
  await Promise.all([watch.current(), watch.current(), watch.current()]);
  await watch.current();
  expect(asked).toHaveLength(1);
  const early = watch.current();
  watch.forget();
  await Promise.all([early, watch.current()]);
  expect(asked).toHaveLength(2);
});

test("what was being asked when a write came does not count as known", async () => {
  const { watch, asked } = versioned([1]);
  const early = watch.current();
  watch.forget();
  await early;
  await watch.current();
  expect(asked).toHaveLength(2);
});
