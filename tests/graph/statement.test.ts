import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parseStatement, statement } from "../../src/graph/statement.js";

const files = ["event", "load", "migrate", "restore", "schema"].flatMap((folder) =>
  readdirSync(fileURLToPath(new URL(`../../cypher/${folder}/`, import.meta.url))).map(
    (file) => `${folder}/${file.replace(/\.cypher$/, "")}`,
  ),
);

test.each(files)("%s has a sentence for a header and names its parameters", (name) => {
  expect(statement(name).purpose).toMatch(/^[A-Z].*[^,]$/);
});

test("splits header from text, and knows what a map holds from what is a parameter", () => {
  expect(
    parseStatement(
      "x",
      "// Does it.\n// params: batch { rows: [{ a, b }], at }, first\n// returns: at\nRETURN $batch.at AS at, $first\n",
    ),
  ).toEqual({
    name: "x",
    purpose: "Does it.",
    parameters: ["batch", "first"],
    text: "RETURN $batch.at AS at, $first",
    answers: true,
  });
  expect(parseStatement("x", "// Does it.\n// params:\n// returns:\nCREATE (:Node)").answers).toBe(false);
});

test.each([
  ["a parameter that the header does not list", "// A.\n// params:\nRETURN $a"],
  ["a listed one that is not used", "// A.\n// params: a\nRETURN 1"],
  ["no text", "// A.\n"],
])("refuses %s", (_, file) => {
  expect(() => parseStatement("x", file)).toThrow(expect.objectContaining({ code: "INTERNAL" }));
});

test("refuses a file that is not there", () => {
  expect(() => statement("load/never")).toThrow(expect.objectContaining({ code: "INTERNAL" }));
});
