import { expect, test } from "vitest";
import { measure, workload } from "../../../bench/workload/workers.js";
import { expectSound } from "./expectSound.js";
import { generatedDatabase } from "./generatedDatabase.js";

const SIZE = 1_500;
const database = generatedDatabase(SIZE);

test("the benchmark of workers runs: one process and two answer, of what is kept", {
  timeout: 180_000,
}, async () => {
  // Each way starts the product twice.
  const bench = { size: SIZE, only: ["kept"], smoke: true, say: () => undefined };
  const outcome = await measure(bench, database);
  expect(outcome.contenders.map(({ name }) => name).sort()).toEqual(["1 x, kept", "2 x, kept"]);
  expect(outcome.comparisons.map(({ name }) => name)).toEqual(["two processes to one, kept"]);
  expectSound("workers", workload, outcome);
});
