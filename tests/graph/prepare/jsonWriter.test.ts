import fc from "fast-check";
import {
  buildSchema,
  executeSync,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLObjectType,
  GraphQLScalarType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isObjectType,
  parse,
  type SelectionSetNode,
} from "graphql";
import { expect, test } from "vitest";
import { TYPE_NAME } from "../../../src/graph/compile/answer.js";
import { collectFields, type SelectionContext, setsOf } from "../../../src/graph/compile/collectFields.js";
import { interpret } from "../../../src/graph/compile/interpret.js";
import { ANSWERS } from "../../../src/graph/compile/output.js";
import { emptyObject, type WalkPlan } from "../../../src/graph/compile/plan.js";
import {
  type AbstractReading,
  type FieldReading,
  type FoundReading,
  type ObjectReading,
  readTypeName,
} from "../../../src/graph/compile/reading.js";
import { BY_NAME } from "../../../src/graph/compile/rowForm.js";
import { writerOf } from "../../../src/graph/prepare/jsonWriter.js";

const schema = buildSchema(`
  scalar Even
  enum Colour { RED GREEN }
  interface Named { name: String }
  type Bird implements Named { name: String, wings: Int!, mate: Bird, even: Even }
  type Fish implements Named { name: String, fins: [Int!], weight: Float, colour: Colour! }
  union Animal = Bird | Fish
  type Query {
    text: String
    id: ID!
    int: Int
    float: Float
    flag: Boolean
    colour: Colour
    even: Even
    texts: [String!]
    grid: [[Int]!]
    bird: Bird
    named: [Named]
    animals: [Animal!]!
  }
`);

const even = schema.getType("Even");
if (even instanceof GraphQLScalarType) {
  even.serialize = (value) => {
    if (Number(value) % 2 === 0) return { half: Number(value) / 2 };
    throw new TypeError("odd");
  };
}
const colour = schema.getType("Colour");
if (isEnumType(colour)) for (const value of colour.getValues()) value.value = value.name;

/** As the product binds its schema: everything is found under its response key. */
const readAnswer: GraphQLFieldResolver<unknown, unknown> = (source, _values, _context, info) =>
  Reflect.get(Object(source), info.path.key);
for (const type of Object.values(schema.getTypeMap())) {
  if (isAbstractType(type)) type.resolveType = (value: object) => Reflect.get(value, TYPE_NAME);
  if (!isObjectType(type) || type.name.startsWith("__")) continue;
  for (const field of Object.values(type.getFields())) field.resolve = readAnswer;
}

const QUERIES = [
  "{ text id int float flag colour even texts grid }",
  "{ __proto__: text constructor: id toString: int hasOwnProperty: flag __typename then: colour }",
  "{ bird { ...B mate { mate { name } wings } } bird { even } } fragment B on Bird { name again: name @skip(if: false) }",
  "{ named { __typename name ... on Bird { wings } ... on Fish { fins @include(if: false) colour weight } } }",
  "{ animals { ... on Named { name } ... on Fish { fins weight colour } ... on Bird { wings mate { name } } } }",
  "{ __typename kind: __typename texts @skip(if: true) }",
];

/** Any value at all, right ones more often than others. */
const leaf = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>("RED", 'a "b" \u2028 \ud800', 4, 2.5, true, "", 0) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(null, undefined, -0, Number.NaN, Infinity, 2 ** 31, "7", [], {}, 3n),
  },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(new Error("lost"), Symbol("odd"), new Date(0)) },
);
const { object } = fc.letrec<{ object: unknown; value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.array(tie("value"), { maxLength: 3 }),
    tie("object"),
  ),
  object: fc
    .tuple(
      fc.constantFrom("Bird", "Fish", "Query", "Colour", "Nothing"),
      fc.dictionary(
        fc.constantFrom("name", "again", "wings", "mate", "even", "fins", "weight", "colour", "__proto__"),
        tie("value"),
        { noNullPrototype: false },
      ),
    )
    .map(([type, fields]) => Object.assign(Object.create(null), fields, { type })),
}));
const bird = fc.record({ name: leaf, again: leaf, wings: fc.integer({ min: 0, max: 2 }), even: fc.constantFrom(2, 3) });
const fish = fc.record({
  name: leaf,
  fins: fc.array(fc.nat(9)),
  weight: fc.double(),
  colour: fc.constantFrom("RED", "GREEN"),
});
const right = fc.oneof(
  bird.map((fields) => ({ ...fields, mate: { ...fields, mate: null, type: "Bird" }, type: "Bird" })),
  fish.map((fields) => ({ ...fields, type: "Fish" })),
);
const anything = fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 1, arbitrary: object });
const answers = fc.record({
  text: anything,
  id: anything,
  int: anything,
  float: anything,
  flag: anything,
  colour: anything,
  even: anything,
  texts: fc.oneof(fc.array(leaf, { maxLength: 3 }), anything),
  grid: fc.oneof(fc.array(fc.oneof(fc.array(fc.constantFrom(1, null, "2")), leaf), { maxLength: 3 }), anything),
  bird: fc.oneof(right, anything),
  named: fc.oneof(fc.array(fc.oneof(right, right, anything), { maxLength: 3 }), anything),
  animals: fc.oneof(fc.array(right, { maxLength: 3 }), fc.array(anything, { maxLength: 2 }), anything),
  __proto__: anything,
  constructor: anything,
  toString: anything,
  hasOwnProperty: anything,
});

/** What a selection asks, as the planner tells it of rows in which everything stands under its response key. */
function readingOf(context: SelectionContext, type: GraphQLObjectType, sets: SelectionSetNode[]): ObjectReading {
  const fields = [...collectFields(context, type, sets)].map(([responseKey, nodes]): FieldReading => {
    const field = type.getFields()[nodes[0]?.name.value ?? ""];
    if (!field) return { responseKey, ...readTypeName(type) };
    const named = getNamedType(field.type);
    if (isLeafType(named)) return { responseKey, type: field.type, source: { is: "property", name: responseKey } };
    const below = setsOf(nodes);
    const node = isObjectType(named) ? readingOf(context, named, below) : readingsOf(context, named, below);
    const found: FoundReading = isListType(getNullableType(field.type)) ? { is: "list", node } : { is: "one", node };
    const walk = { column: responseKey } as WalkPlan;
    return { responseKey, type: field.type, source: { is: "walk", walk, found } };
  });
  return { type, plan: emptyObject(), fields };
}

function readingsOf(context: SelectionContext, type: GraphQLNamedType, sets: SelectionSetNode[]): AbstractReading {
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  return { byType: new Map(possible.map((each) => [each.name, readingOf(context, each, sets)])) };
}

test("what is found is written as graphql-js and JSON.stringify write it, or not at all", () => {
  const written = { all: 0, whole: 0 };
  const property = fc.property(fc.constantFrom(...QUERIES), answers, (text, fields) => {
    const row: Record<string, unknown> = Object.create(null);
    for (const [key, value] of Object.entries(fields)) row[key] = value;
    const document = parse(text);
    const [operation] = document.definitions;
    const query = schema.getQueryType();
    if (operation?.kind !== "OperationDefinition" || !query) throw new Error("no query");
    const fragments = Object.fromEntries(
      document.definitions.flatMap((part) => (part.kind === "FragmentDefinition" ? [[part.name.value, part]] : [])),
    );
    const context = { schema, fragments, variableValues: {} };
    const roots = readingOf(context, query, [operation.selectionSet]).fields;
    const rootValue: Record<string, unknown> = Object.create(null);
    for (const root of roots) rootValue[root.responseKey] = interpret(root, BY_NAME, ANSWERS)(row);
    const { data, errors } = executeSync({ schema, document, rootValue });
    written.all += 1;
    let result: string;
    try {
      result = writerOf(roots)(new Map(roots.map(({ responseKey }) => [responseKey, { row, form: BY_NAME }])));
    } catch {
      return;
    }
    written.whole += 1;
    expect(errors).toBeUndefined();
    expect(result).toBe(JSON.stringify(data));
  });
  fc.assert(property, { numRuns: 1_000, seed: 20261125 });
  expect(written.whole).toBeGreaterThan(written.all / 5);
});
