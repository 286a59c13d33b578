import {
  GraphQLID,
  GraphQLInt,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLString,
  getVariableValues,
  type VariableDefinitionNode,
} from "graphql";
import type { VariableValues } from "../compile/later.js";

/** The values of an operation's variables, from those of a request; undefined where one is wrong. */
export type CoerceVariables = (given: Record<string, unknown>) => VariableValues | undefined;

/** Values that the scalars of the specification take as they are. */
const PLAIN: ReadonlyMap<GraphQLNamedType | undefined, (value: unknown) => boolean> = new Map<
  GraphQLNamedType | undefined,
  (value: unknown) => boolean
>([
  [GraphQLString, isText],
  [GraphQLID, isText],
  [GraphQLInt, (value) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31],
]);

/**
 * Coerces the variables of one operation as graphql-js does (GraphQL specification, 6.1.2 Coercing Variable Values). Most
 * requests bring texts and whole numbers alone, which stay what they are: only others are looked at type by type.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
): CoerceVariables {
  const variables = definitions.map(({ variable, type }) => {
    const named = type.kind === "NonNullType" ? type.type : type;
    const isPlain = named.kind === "NamedType" ? PLAIN.get(schema.getType(named.name.value)) : undefined;
    return { name: variable.name.value, isPlain };
  });
  return (given) => {
    const coerced: Record<string, unknown> = Object.create(null);
    for (const { name, isPlain } of variables) {
      const value = Object.hasOwn(given, name) ? given[name] : undefined;
      if (!isPlain?.(value)) return getVariableValues(schema, definitions, given).coerced;
      coerced[name] = value;
    }
    return coerced;
  };
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}
