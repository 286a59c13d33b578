import { expect, test } from "vitest";
import { CypherTemplate } from "../../../src/graph/compile/cypherTemplate.js";

function render(text: string, variables: string[]): string {
  return new CypherTemplate(text, variables).render(
    (name) => `${name}_7`,
    (name) => `$p.${name}_7`,
  );
}

test("variables and parameters get names of their own, all else stays", () => {
  expect(render("MATCH (term)-[has:HAS_LABEL]->(:Label {folded: $label}) WHERE has.rank = 0", ["term", "has"])).toBe(
    "MATCH (term_7)-[has_7:HAS_LABEL]->(:Label {folded: $p.label_7}) WHERE has_7.rank = 0",
  );
});

test("properties, labels, keys of maps, texts and quoted names are no variables", () => {
  expect(render("WITH {term: term.term, other: term} AS term", ["term"])).toBe(
    "WITH {term: term_7.term, other: term_7} AS term_7",
  );
  expect(
    render("MATCH (term:term) WHERE term.a = 'term $x' OR term.b = \"it's term\" OR term.`term` = 1", ["term"]),
  ).toBe("MATCH (term_7:term) WHERE term_7.a = 'term $x' OR term_7.b = \"it's term\" OR term_7.`term` = 1");
});

test("a longer name that begins or ends with a variable is another one", () => {
  expect(render("RETURN terms, term, xterm, term2", ["term"])).toBe("RETURN terms, term_7, xterm, term2");
});

test("what a text names can be asked, each variable once", () => {
  const template = new CypherTemplate("{score: a.score, found: b {.x}, again: a, q: $q}", ["a", "b", "c"]);
  expect(template.variables).toEqual(["a", "b"]);
  expect(template.parameters).toEqual(["q"]);
});
