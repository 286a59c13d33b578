import { afterAll, beforeAll, expect, test } from "vitest";
import { measure, workload } from "../../../bench/workload/workers.js";
import type { ConnectionSettings } from "../../../src/graph/connection.js";
import { connectToDatabase } from "../../support/database.js";
import { expectSound } from "./expectSound.js";
import { generateGraph } from "./generatedDatabase.js";

const SIZE = 1_500;
const connection = connectToDatabase();
let settings: ConnectionSettings;

beforeAll(async () => {
  settings = await generateGraph(connection, SIZE);
});
afterAll(() => connection.close());

test("the benchmark of workers runs: one process and two answer, of what is kept", {
  timeout: 180_000,
}, async () => {
  // Each way starts the product twice.
  const bench = { size: SIZE, only: ["kept"], smoke: true, say: () => undefined };
  const outcome = await measure(bench, { connection, settings });
  expect(outcome.contenders.map(({ name }) => name).sort()).toEqual(["1 x, kept", "2 x, kept"]);
  expect(outcome.comparisons.map(({ name }) => name)).toEqual(["two processes to one, kept"]);
  expectSound("workers", workload, outcome);
});
