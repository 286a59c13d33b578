import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { withDatabase } from "../../../bench/database.js";
import * as scale from "../../../bench/workload/scale.js";
import { type Question, readQuestions } from "../../../bench/workload/serving/questions.js";
import * as start from "../../../bench/workload/start.js";
import { expectSound } from "./expectSound.js";
import { fillGraph, generatedDatabase } from "./generatedDatabase.js";

const SMALL = 300;
const LARGE = 600;
const home = mkdtempSync(join(tmpdir(), "lexigraph-bench-home-"));
const small = generatedDatabase(SMALL);
let firstPage: Question[];

afterAll(() => rmSync(home, { recursive: true }));

test("the benchmark of scale runs: both graphs answer every question that is asked", { timeout: 180_000 }, async () => {
  const only = ["term-by-id", "first-page", "deep-page"];
  const outcome = await withDatabase(
    async (large) => {
      await fillGraph(large.connection, LARGE);
      firstPage = await readQuestions(large.connection, ["term-page"]);
      const bench = { size: LARGE, only, smoke: true, say: () => undefined };
      return scale.compare(bench, { small, large });
    },
    { keptHome: home },
  );
  const sides = only.flatMap((question) => ["small", "large"].map((side) => `${question}, ${side}`));
  expect(outcome.contenders.map(({ name }) => name).sort()).toEqual(sides.sort());
  expect(outcome.comparisons.map(({ name }) => name)).toEqual([
    "term-by-id: large, to small",
    "deep page, to the first: small",
    "deep page, to the first: large",
  ]);
  expectSound("scale", scale.workload, outcome);
});

test("the benchmark of starts runs: the built product answers on the home, and its memory is told", {
  timeout: 180_000,
}, async () => {
  const bench = { size: LARGE, smoke: true, say: () => undefined };
  const outcome = await start.measure(bench, home, firstPage);
  expect(outcome.contenders.map(({ name }) => name)).toEqual([
    "lexigraph: start",
    "lexigraph: server",
    "lexigraph: embedded database",
  ]);
  expect(outcome.comparisons).toHaveLength(3);
  expectSound("start", start.workload, outcome);
});
