import { expect, test } from "vitest";
import { compare, workload } from "../../../bench/workload/cold.js";
import { expectSound } from "./expectSound.js";
import { generatedDatabase } from "./generatedDatabase.js";

const SIZE = 1_500;
const database = generatedDatabase(SIZE);

test("the benchmark of shapes never seen runs: by level, planned, and beside term pages", {
  timeout: 180_000,
}, async () => {
  const outcome = await compare({ size: SIZE, smoke: true, say: () => undefined }, database);
  expect(outcome.contenders.map(({ name }) => name)).toEqual([
    "by level, never seen",
    "one statement, never seen",
    "one statement, planned",
    "term pages, alone",
    "term pages, beside the stream",
  ]);
  expect(outcome.comparisons).toHaveLength(4);
  expectSound("cold", workload, outcome);
});
