import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { run } from "../support/product.js";

const home = mkdtempSync(join(tmpdir(), "lexigraph-query-"));
afterAll(() => rmSync(home, { recursive: true }));
const environment = { PATH: process.env.PATH, LEXIGRAPH_HOME: home };

test.each([
  ["no server runs", ["query", "{ stats { terms } }"], 3, "NOT_RUNNING"],
  ["the variables are no JSON", ["query", "{ stats { terms } }", "--variables", "{a}"], 2, "JSON object"],
  ["the variables are no object", ["query", "{ stats { terms } }", "--variables", "[1]"], 2, "JSON object"],
  ["no operation is given", ["query"], 2, "graphql"],
  ["there is no such command", ["questions"], 2, "unknown command"],
])("where %s", async (_, words, code, said) => {
  const command = run("cli/main.js", words, environment);
  expect(await command.ended).toBe(code);
  expect(command.errors).toContain(said);
  expect(command.output).toBe("");
});

test("help is no error", async () => {
  const command = run("cli/main.js", ["--help"], environment);
  expect(await command.ended).toBe(0);
  expect(command.output).toMatch(/query[\s\S]*status/);
});
