import { buildSchema, type FragmentDefinitionNode, type GraphQLObjectType, isObjectType, Kind, parse } from "graphql";
import { expect, test } from "vitest";
import { collectFields } from "../../../src/graph/compile/collectFields.js";

const schema = buildSchema(`
  interface Named { name: String }
  type Town implements Named { name: String size: Int }
  type Road { length: Int }
  union Place = Town | Road
  type Query { town: Town }
`);

/** The response keys that a document's operation asks of a Town, each with how often it is selected. */
function collect(text: string, variableValues: Record<string, unknown> = {}): [string, number][] {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  const { definitions } = parse(text);
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  const [operation] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("An operation comes first.");
  const fields = collectFields({ schema, fragments, variableValues }, town(), [operation.selectionSet]);
  return [...fields].map(([key, nodes]) => [key, nodes.length]);
}

function town(): GraphQLObjectType {
  const type = schema.getType("Town");
  if (!isObjectType(type)) throw new Error("Town is an object.");
  return type;
}

test("fields come by response key, in the order of their first mention, merged", () => {
  expect(collect("{ b: name size name b: name }")).toEqual([
    ["b", 2],
    ["size", 1],
    ["name", 1],
  ]);
});

test("skip goes before include, and both read variables", () => {
  expect(
    collect("{ a: name @skip(if: $yes) b: name @include(if: $yes) c: name @include(if: $no) }", {
      yes: true,
      no: false,
    }),
  ).toEqual([["b", 1]]);
  expect(collect("{ name @include(if: true) @skip(if: true) size @include(if: false) @skip(if: false) }")).toEqual([]);
});

test("fragments apply by type, interface and union, and without a condition", () => {
  expect(
    collect(
      "{ ... { a: name } ... on Town { b: name } ... on Named { c: name } ... on Place { ... on Town { d: name } } ... on Road { length } }",
    ),
  ).toEqual([
    ["a", 1],
    ["b", 1],
    ["c", 1],
    ["d", 1],
  ]);
});

test("a fragment counts once, unless its first spread is left out, and its name may be anything", () => {
  expect(
    collect(
      "{ ...constructor @skip(if: true) ...constructor ...constructor } fragment constructor on Town { __proto__: name }",
    ),
  ).toEqual([["__proto__", 1]]);
});
