import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { getOperationAST, getVariableValues, validate } from "graphql";
import { expect, test } from "vitest";
import { explorerOperations } from "../../../src/api/warm/explorerOperations.js";
import { productSchema } from "../../support/api.js";

const SOURCES = fileURLToPath(new URL("../../../src/web/", import.meta.url));

const operations = explorerOperations().map(({ document, variables }) => ({
  name: getOperationAST(document)?.name?.value ?? "",
  document,
  variables,
}));

test("the build keeps every query of the explorer's sources, once", () => {
  const asked = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => [...readFileSync(`${SOURCES}${name}`, "utf8").matchAll(/^\s*query (\w+)/gm)])
    .map(([, name]) => name);
  expect(asked).toContain("Neighborhood");
  expect(operations.map(({ name }) => name).sort()).toEqual(asked.sort());
});

test.each(operations)(
  "$name is a query of the schema, with a value for whatever it needs",
  ({ document, variables }) => {
    const schema = productSchema();
    expect(validate(schema, document)).toEqual([]);
    const needed = getOperationAST(document)?.variableDefinitions ?? [];
    expect(getVariableValues(schema, needed, variables).errors).toBeUndefined();
  },
);
