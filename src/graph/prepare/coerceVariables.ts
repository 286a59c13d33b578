import { type GraphQLSchema, getVariableValues, type VariableDefinitionNode } from "graphql";
import type { VariableValues } from "../compile/later.js";
import { PLAIN_SCALARS } from "./plainScalars.js";

/** The values of an operation's variables, from those of a request; undefined where one is wrong. */
export type CoerceVariables = (given: Record<string, unknown>) => VariableValues | undefined;

/**
 * Coerces the variables of one operation as graphql-js does (GraphQL specification, 6.1.2 Coercing Variable Values). Most
 * requests bring plain values of scalars alone, which stay what they are: only others are looked at type by type.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
): CoerceVariables {
  const variables = definitions.map(({ variable, type }) => {
    const named = type.kind === "NonNullType" ? type.type : type;
    const scalar = named.kind === "NamedType" ? schema.getType(named.name.value) : undefined;
    return { name: variable.name.value, isPlain: scalar && PLAIN_SCALARS.get(scalar) };
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
