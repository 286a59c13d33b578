import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from "graphql";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Compiled } from "../../../src/graph/compile/compile.js";
import { productSchema } from "../../support/api.js";
import { compileOperation } from "../../support/compileOperation.js";
import { connectToDatabase, databaseAddress } from "../../support/database.js";
import { planOperators } from "../../support/planOperators.js";
import { loadSamples } from "../../support/sampleGraph.js";
import { ADMIN } from "../../support/tokens.js";

const schema = productSchema();
const address = databaseAddress();
const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password));

beforeAll(async () => {
  const connection = connectToDatabase();
  await loadSamples(connection);
  await connection.close();
});
afterAll(() => driver.close());

type AnyField = GraphQLField<unknown, unknown>;

const isList = (field: AnyField) => getNamedType(field.type).name.endsWith("Connection");

/** A value of an input type, good enough to compile. */
function sample(type: GraphQLInputType): string {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.name ?? "";
  if (isScalarType(named))
    return named.name === "Int" ? "2020" : named.name === "Boolean" ? "true" : '"city diplomacy"';
  return "null";
}

/** Each order and each condition of a list, as arguments. */
function variants(field: AnyField): string[] {
  const found = [""];
  for (const argument of field.args) {
    const type = getNamedType(argument.type);
    if (!isInputObjectType(type)) continue;
    if (argument.name === "orderBy") {
      const fields = getNamedType(type.getFields().field?.type ?? null);
      const names = isEnumType(fields) ? fields.getValues().map(({ name }) => name) : [];
      found.push(
        ...names.flatMap((name) => ["ASC", "DESC"].map((d) => `orderBy: { field: ${name}, direction: ${d} }`)),
      );
    } else {
      for (const [name, { type: inner }] of Object.entries(type.getFields())) {
        const operators = getNamedType(inner);
        if (!isInputObjectType(operators)) found.push(`where: { ${name}: ${sample(inner)} }`);
        else {
          for (const [operator, { type: value }] of Object.entries(operators.getFields())) {
            const given = operator === "in" ? '["a", "b"]' : sample(value);
            found.push(`where: { ${name}: { ${operator}: ${given} } }`);
          }
        }
      }
    }
  }
  return found;
}

const PAGE = "pageInfo { hasNextPage hasPreviousPage endCursor } nodes { __typename }";

/** Every list of the schema with each of its variants, and every other root field with all that it walks to. */
function operations(): string[] {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  const lists = roots.filter((field) => isList(field) && field.name !== "search");
  const nested = ["Term", "Definition", "Chapter", "Book", "Author", "Organization"].flatMap((name) => {
    const type = schema.getType(name);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields())
      .filter(isList)
      .flatMap((field) =>
        variants(field).map((given) => `{ node(id: "x") { ... on ${name} { ${call(field, given)} } } }`),
      );
  });
  return [
    ...lists.flatMap((field) => variants(field).map((given) => `{ ${call(field, given)} }`)),
    ...nested,
    '{ search(query: "city", kinds: [TERM, AUTHOR]) { nodes { __typename } pageInfo { hasNextPage } } }',
    '{ suggest(prefix: "ci") { id label kind } }',
    '{ term(id: "x") { id } }',
    '{ term(label: "x") { id } }',
    '{ term(slug: "x") { id } }',
    '{ chapter(id: "x") { id price { amount } } }',
    '{ chapter(doi: "10.5555/x") { id doi { book { doi { value } } } bylines { affiliations { id } author { organizations { id } } } } }',
    '{ book(id: "x") { id } }',
    '{ book(doi: "10.5555/x") { id } }',
    '{ book(isbn: "9780306406157") { id } }',
    '{ author(id: "x") { id } }',
    '{ author(orcid: "0000-0002-1825-0097") { id } }',
    '{ organization(id: "x") { id } }',
    '{ doi(value: "10.5555/x") { chapter { sources { uri } } } }',
    '{ node(id: "x") { ... on Definition { source { uri } sources { uri } term { id } chapter { id } } } }',
    '{ nodes(ids: ["x"]) { id } }',
    "{ stats { terms relations dataVersion } }",
    '{ neighborhood(id: "x", depth: 2) { nodes { id label entity { id } } edges { statement evidence } truncated totalNodes } }',
    '{ neighborhood(ids: ["x", "y"], depth: 3, limit: 9, edges: [WROTE], years: { from: 2020 }) { export(format: GEXF) totalNodes } }',
    '{ path(from: "x", to: "y", maxLength: 4, edges: [WROTE]) { nodes { id } edges { id } } }',
  ];
}

function call(field: AnyField, given: string): string {
  return `${field.name}(first: 2${given ? `, ${given}` : ""}) { ${PAGE} }`;
}

async function operatorsOf({ statement }: Compiled): Promise<string[]> {
  const session = driver.session({ database: address.database });
  try {
    return await planOperators(session, statement);
  } finally {
    await session.close();
  }
}

// `contains` may walk an index, as a text in the middle has no place in it; nothing may walk a label or the graph.
const FORBIDDEN = [
  "AllNodesScan",
  "CartesianProduct",
  "NodeByLabelScan",
  "UnionNodeByLabelsScan",
  "AllRelationshipsScan",
];

test("no root field and no argument that finds one entity is left out", () => {
  const text = operations().join("\n");
  const asked = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, args, type }) =>
    isNonNullType(type)
      ? [new RegExp(`\\{ ${name}\\b`)]
      : args.map((argument) => new RegExp(`\\{ ${name}\\([^{]*${argument.name}:`)),
  );
  expect(asked.length).toBeGreaterThan(20);
  for (const one of asked) expect(text).toMatch(one);
});

test.each(operations())("%s", async (operation) => {
  const statements = await compileOperation(operation, { caller: ADMIN });
  expect(statements).toHaveLength(1);
  for (const statement of statements) {
    const operators = await operatorsOf(statement);
    expect(operators.filter((operator) => FORBIDDEN.includes(operator))).toEqual([]);
    expect(operators.length).toBeGreaterThan(1);
  }
});

/** What puts rows in order: a list whose index is in order already has no need of it. */
const SORTING = ["Sort", "PartialSort", "Top", "Top1WithTies", "PartialTop"];

const rootLists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
  (field) => isList(field) && field.name !== "search",
);
const orders = rootLists.flatMap((field) =>
  variants(field)
    .filter((given) => !given.startsWith("where"))
    .map((given) => `{ ${call(field, given)} }`),
);

test.each(orders)("sorts nothing, however deep its page is: %s", async (operation) => {
  const [statement] = await compileOperation(operation, { caller: ADMIN });
  const operators = statement ? await operatorsOf(statement) : [];
  expect(operators.filter((operator) => SORTING.includes(operator))).toEqual([]);
  expect(operators.some((operator) => /IndexSeek/.test(operator))).toBe(true);
});
