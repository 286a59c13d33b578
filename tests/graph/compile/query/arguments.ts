import fc from "fast-check";
import {
  type GraphQLArgument,
  type GraphQLField,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from "graphql";
import type { ArgumentDraft, ArgumentForm } from "./draft.js";
import { INPUTS, ids, pageSizes, VALUES } from "./values.js";

type Values = Record<string, unknown>;

const forms: fc.Arbitrary<ArgumentForm> = fc.oneof(
  { weight: 4, arbitrary: fc.constant("literal" as const) },
  { weight: 3, arbitrary: fc.constant("variable" as const) },
  fc.constant("default" as const),
  fc.constant("overridden default" as const),
  fc.constant("inner" as const),
);

/** Some arguments of a field, as literals or variables; most of them make sense. */
export function argumentsOf(coordinate: string, field: GraphQLField<unknown, unknown>): fc.Arbitrary<ArgumentDraft[]> {
  const { args } = field;
  if (args.length === 0) return fc.constant([]);
  const values = args.some(({ name }) => name === "after")
    ? listValues(coordinate, args)
    : args.every(({ type }) => getNullableType(type) === type)
      ? oneOf(coordinate, args)
      : fc.record(Object.fromEntries(args.map((arg) => [arg.name, valuesFor(coordinate, arg)])));
  const exactly = { minLength: args.length, maxLength: args.length };
  return fc
    .tuple(values, fc.array(forms, exactly), fc.array(fc.nat(40), exactly))
    .map(([given, ways, chances]) => draft(args, given, ways, chances));
}

function draft(
  args: readonly GraphQLArgument[],
  given: Values,
  ways: readonly ArgumentForm[],
  chances: readonly number[],
): ArgumentDraft[] {
  return args.flatMap(({ name, type }, i) => {
    const isNullable = getNullableType(type) === type;
    const isAbsent = given[name] === undefined;
    // A variable that is not given is as good as no argument.
    if (isAbsent && !(isNullable && chances[i] === 0)) return [];
    return [{ name, type: String(type), value: given[name], given: isAbsent ? "variable" : (ways[i] ?? "literal") }];
  });
}

/** One argument of several; seldom none, or two. */
function oneOf(coordinate: string, args: readonly GraphQLArgument[]): fc.Arbitrary<Values> {
  const each = fc.record(Object.fromEntries(args.map((arg) => [arg.name, valuesFor(coordinate, arg)])));
  const names = args.map(({ name }) => name);
  return fc
    .tuple(each, fc.constantFrom(...names), fc.constantFrom(...names), fc.nat(24))
    .map(([all, one, two, chance]) => {
      if (chance === 0) return {};
      const other = chance === 1 ? { [two]: all[two] } : chance < 5 && two !== one ? { [two]: null } : {};
      return { ...other, [one]: all[one] };
    });
}

function listValues(coordinate: string, args: readonly GraphQLArgument[]): fc.Arbitrary<Values> {
  const find = (name: string) => args.find((arg) => arg.name === name);
  const orderBy = find("orderBy");
  const where = find("where");
  const others = args.filter(({ name }) => !/^(first|last|after|before|orderBy|where)$/.test(name));
  const seldom = <T>(value: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
  return fc
    .record({
      size: pageSizes,
      after: seldom(fc.nat(30)),
      before: seldom(fc.nat(30)),
      foreign: fc.nat(80),
      orderBy: orderBy ? seldom(fc.option(inputOf(orderBy), { freq: 8 })) : fc.constant(undefined),
      where: where ? seldom(fc.option(inputOf(where), { freq: 8 })) : fc.constant(undefined),
      narrowed: fc.record(Object.fromEntries(others.map((arg) => [arg.name, seldom(valuesFor(coordinate, arg))]))),
    })
    .map(({ size, after, before, foreign, orderBy: order, where: conditions, narrowed }) => {
      const scope = order ? `${coordinate} ${order.field} ${order.direction}` : coordinate;
      const cursor = (n: number | undefined) =>
        n === undefined
          ? undefined
          : foreign === 0
            ? "nonsense"
            : `cursor(${foreign === 1 ? "Query.terms" : scope};${n})`;
      return { ...size, ...narrowed, after: cursor(after), before: cursor(before), orderBy: order, where: conditions };
    });
}

/** Some fields of an input object; all of those that it must have. */
function inputOf({ type }: { type: GraphQLArgument["type"] }): fc.Arbitrary<Values> {
  const input = getNamedType(type);
  if (!isInputObjectType(input)) throw new Error(`${input.name} is no input object.`);
  const fields = Object.values(input.getFields());
  const required = fields.filter((field) => getNullableType(field.type) !== field.type).map(({ name }) => name);
  const names =
    required.length > 0
      ? fc.constant(required)
      : fc.subarray(
          fields.map(({ name }) => name),
          { maxLength: 2 },
        );
  const values = fc.record(Object.fromEntries(fields.map((field) => [field.name, valuesFor(input.name, field)])));
  return fc.tuple(names, values).map(([chosen, all]) => Object.fromEntries(chosen.map((name) => [name, all[name]])));
}

function valuesFor(owner: string, { name, type }: Pick<GraphQLArgument, "name" | "type">): fc.Arbitrary<unknown> {
  const named = getNamedType(type);
  // APA is written by a thread of the built product, which tests of the compiler do not need.
  if (isEnumType(named))
    return fc.constantFrom(
      ...named
        .getValues()
        .map((value) => value.name)
        .filter((value) => value !== "APA"),
    );
  if (isListType(getNullableType(type))) return fc.array(ids(), { maxLength: 6 });
  const known = VALUES[named.name] ?? VALUES[name] ?? INPUTS[`${owner}.${name}`] ?? INPUTS[named.name] ?? INPUTS[name];
  if (known) return known;
  if (named.name === "ID") return ids(/^Query\.(term|chapter|book|author|organization)$/.exec(owner)?.[1]);
  throw new Error(`Name some values of ${owner}(${name}: ${type}) in tests/graph/compile/query/values.ts.`);
}
