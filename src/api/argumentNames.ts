import {
  type GraphQLEnumType,
  GraphQLError,
  type GraphQLScalarType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  type ValueNode,
} from "graphql";
import { badUserInput } from "./badUserInput.js";

type ValueType = GraphQLEnumType | GraphQLScalarType;

type Variables = Parameters<GraphQLScalarType["parseLiteral"]>[1];

/** Scalars live as long as the process: one that several schemas use says its names once. */
const named = new WeakSet<ValueType>();

/** Makes every enum and scalar of ours refuse a value with BAD_USER_INPUT and the names of the arguments that take it. */
export function nameArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const [type, names] of argumentsByType(schema)) {
    if (named.has(type)) continue;
    named.add(type);
    const { parseLiteral, parseValue } = type;
    const which = [...names].map((name) => `"${name}"`).join(" or ");
    type.parseLiteral = (node: ValueNode, variables?: Variables) =>
      orRefuse(which, () => parseLiteral.call(type, node, variables));
    type.parseValue = (value: unknown) => orRefuse(which, () => parseValue.call(type, value));
  }
  return schema;
}

function orRefuse<T>(which: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw error instanceof GraphQLError ? badUserInput(`${which}: ${error.message}`) : error;
  }
}

function argumentsByType(schema: GraphQLSchema): Map<ValueType, Set<string>> {
  const found = new Map<ValueType, Set<string>>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || !(isObjectType(type) || isInputObjectType(type))) continue;
    const inputs = isInputObjectType(type)
      ? Object.values(type.getFields())
      : Object.values(type.getFields()).flatMap(({ args }) => args);
    for (const input of inputs) {
      const taken = getNamedType(input.type);
      const isOurs = isEnumType(taken) || (isScalarType(taken) && !isSpecifiedScalarType(taken));
      if (isOurs) found.set(taken, (found.get(taken) ?? new Set()).add(input.name));
    }
  }
  return found;
}
