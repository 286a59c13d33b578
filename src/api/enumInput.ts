import {
  type GraphQLEnumType,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
} from "graphql";
import { badUserInput } from "./badUserInput.js";

/** Makes every enum of a schema refuse a value with BAD_USER_INPUT and the names of the arguments that take it. */
export function nameEnumArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const [type, names] of argumentsByEnum(schema)) {
    const { parseLiteral, parseValue } = type;
    const which = [...names].map((name) => `"${name}"`).join(" or ");
    type.parseLiteral = (node, variables) => orRefuse(which, () => parseLiteral.call(type, node, variables));
    type.parseValue = (value) => orRefuse(which, () => parseValue.call(type, value));
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

function argumentsByEnum(schema: GraphQLSchema): Map<GraphQLEnumType, Set<string>> {
  const found = new Map<GraphQLEnumType, Set<string>>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || !(isObjectType(type) || isInputObjectType(type))) continue;
    const inputs = isInputObjectType(type)
      ? Object.values(type.getFields())
      : Object.values(type.getFields()).flatMap(({ args }) => args);
    for (const input of inputs) {
      const named = getNamedType(input.type);
      if (isEnumType(named)) found.set(named, (found.get(named) ?? new Set()).add(input.name));
    }
  }
  return found;
}
