import { availableParallelism } from "node:os";
import { expect, test } from "vitest";
import { readsAtOnce } from "../../src/cli/readsAtOnce.js";

const elsewhere = { uri: "bolt://elsewhere", username: "reader", password: "a password", database: "neo4j" };

test("a database of ours is sent as many reads of a statement as its processors bear, by all processes together", () => {
  const all = readsAtOnce({ workers: 1 });
  expect(all).toBe(2 * availableParallelism());
  expect(readsAtOnce({ workers: 2 })).toBe(availableParallelism());
  expect(readsAtOnce({ workers: 1_000 })).toBe(1);
});

test("what a database elsewhere bears is not for us to say", () => {
  expect(readsAtOnce({ neo4j: elsewhere, workers: 1 })).toBeUndefined();
});
