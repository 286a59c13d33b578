import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EXAMPLES } from "../../src/api/graphiql/examples.js";
import { run } from "../support/api.js";
import { connectToDatabase } from "../support/database.js";
import { loadSamples, relateSamples } from "../support/sampleGraph.js";
import { readExamples } from "./examples.js";

const connection = connectToDatabase();
beforeAll(async () => {
  await loadSamples(connection);
  await relateSamples(connection);
});
afterAll(() => connection.close());

const pages = ["README.md", ...readdirSync("docs").flatMap((name) => (name.endsWith(".md") ? [`docs/${name}`] : []))];
const examples = pages.flatMap(readExamples);

/** The answer as it travels; asked again where the machine was too busy to plan a statement in time. */
async function ask(query: string): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = JSON.stringify((await run(connection, query)).answer);
    if (attempt === 5 || !answer.includes("longer than the time allowed")) return JSON.parse(answer);
  }
}

describe("what the documents print", () => {
  test.each(examples)("$place is answered over the samples as it says", async ({ query, answer }) => {
    const result = await ask(query);
    if (answer === undefined) expect(result).not.toHaveProperty("errors");
    else expect(result).toEqual(JSON.parse(answer));
  });

  test("there are a dozen recipes, each with its answer", () => {
    const recipes = examples.filter(({ place }) => place.startsWith("docs/recipes.md"));
    expect(recipes.length).toBeGreaterThanOrEqual(12);
    expect(recipes.filter(({ answer }) => answer === undefined)).toEqual([]);
  });
});

describe("what GraphiQL opens with", () => {
  test.each(EXAMPLES.map((query) => [/query (\w+)/.exec(query)?.[1], query]))("%s finds rows", async (_name, query) => {
    const result = await ask(query ?? "");
    expect(result).not.toHaveProperty("errors");
    expect(JSON.stringify(result)).toMatch(/"title":"[^"]/);
  });
});
