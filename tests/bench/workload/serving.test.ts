import { expect, test } from "vitest";
import { serve } from "../../../bench/workload/serving.js";
import { generatedDatabase } from "./generatedDatabase.js";

const SIZE = 1_500;
const database = generatedDatabase(SIZE);

test("the serving benchmark runs: every contender gives the same answers and figures for them", {
  timeout: 180_000,
}, async () => {
  const questions = ["suggest", "term-page"];
  const bench = { size: SIZE, only: questions, smoke: true, signal: new AbortController().signal };
  const { contenders, comparisons } = await serve({ ...bench, say: () => undefined, keep: () => "" }, database);
  const ways = ["compiled, bare", "lexigraph", "lexigraph, cached"];
  const names = questions.flatMap((question) => ways.map((way) => `${question}: ${way}`));
  expect(contenders.map(({ name }) => name)).toEqual(expect.arrayContaining([...names, "term-page: by hand"]));
  for (const { figures } of contenders) expect(figures["answers/s"]).toBeGreaterThan(0);
  expect(comparisons.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["to the limit, geometric mean", "term-page: cached, to uncached"]),
  );
  expect(comparisons.filter(({ name }) => name.includes("@neo4j/graphql"))).toEqual([]);
  for (const { ratio } of comparisons) expect(ratio).toBeGreaterThan(0);
});
