import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { looseStatements } from "../../lint/looseStatements.js";

const FILE = fileURLToPath(new URL("loose/loose.ts", import.meta.url));

test("a text that is not a file's, however it comes, is found by the lint; a file's is not", () => {
  const program = ts.createProgram([FILE], {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    skipLibCheck: true,
  });
  const found = new Set(looseStatements(program, (file) => file === FILE).map(({ line }) => line));
  const lines = readFileSync(FILE, "utf8").split("\n");
  const loose = lines.flatMap((line, i) => (line.endsWith("// loose") ? i + 1 : []));
  expect(loose.length).toBeGreaterThan(9);
  expect([...found]).toEqual(loose);
});
