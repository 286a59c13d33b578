import { afterAll, beforeAll, expect, test } from "vitest";
import { compare, workload } from "../../../bench/workload/cold.js";
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

test("the benchmark of shapes never seen runs: by level, planned, and beside term pages", {
  timeout: 180_000,
}, async () => {
  const outcome = await compare({ size: SIZE, smoke: true, say: () => undefined }, { connection, settings });
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
