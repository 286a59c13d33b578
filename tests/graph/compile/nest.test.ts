import { isInt } from "neo4j-driver";
import { expect, test } from "vitest";
import type { Statement } from "../../../src/graph/compile/nest.js";
import { compileOperation } from "../../support/compileOperation.js";

/** The statement that an operation's one root field is compiled into. */
async function compile(text: string): Promise<Statement> {
  const [{ statement } = {}] = await compileOperation(text);
  if (!statement) throw new Error(`Nothing was compiled of ${text}.`);
  return statement;
}

test("a limit stands inside its subquery, before the walk goes on", async () => {
  const { text, parameters } = await compile(
    "{ terms(first: 7) { nodes { definitions(first: 3) { nodes { text } } } } }",
  );
  const lines = text.split("\n").map((line) => line.trim());
  const place = (start: string) => lines.findIndex((line) => line.startsWith(start));
  expect(place("WITH term_1, term_1.labelKey AS key_1 ORDER BY key_1 LIMIT $p.limit_1")).toBeGreaterThan(0);
  expect(place("CALL (term_1)")).toBeGreaterThan(place("WITH term_1,"));
  expect(place("WITH definition_2,")).toBeGreaterThan(place("CALL (term_1)"));
  expect([parameters.p.limit_1, parameters.p.limit_2].map(String)).toEqual(["7", "3"]);
  expect(isInt(parameters.p.limit_1)).toBe(true);
});

test("one row more is read only where hasNextPage is asked, a count only where totalCount is", async () => {
  const limit = async (selection: string) =>
    (await compile(`{ terms(first: 7) { ${selection} } }`)).parameters.p.limit_1;
  expect(String(await limit("nodes { id }"))).toBe("7");
  expect(String(await limit("nodes { id } pageInfo { hasNextPage }"))).toBe("8");
  expect(String(await limit("nodes { id } pageInfo { hasPreviousPage }"))).toBe("7");
  expect((await compile("{ terms { nodes { id } } }")).text).not.toContain("COUNT");
  const counted = await compile("{ terms { totalCount } }");
  expect(counted.text).toContain("COUNT");
  expect(counted.text).not.toContain("LIMIT");
});

test("only what is selected is read, and all values are in one map", async () => {
  const { text, parameters } = await compile('{ term(label: "City  DIPLOMACY") { title: label id } }');
  expect(text).toContain("[term_1.id, term_1.label]");
  expect(parameters).toEqual({ p: { label_1: ["city diplomacy"] } });
  expect(text.match(/\$\w+/g)?.every((parameter) => parameter === "$p")).toBe(true);
});

test("a selection that reads nothing is a statement all the same", async () => {
  expect((await compile("{ terms { __typename } }")).text).toBe("WITH 0 AS root\nRETURN root");
});
