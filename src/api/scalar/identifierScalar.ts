import { GraphQLScalarType, Kind } from "graphql";
import { badUserInput } from "../badUserInput.js";

/** What a scalar of the schema is for, and how a value of it is brought to its one form. */
interface IdentifierScalar {
  name: string;
  description: string;
  /** The one form of a printed value; undefined where it is not one. */
  normalize: (printed: string) => string | undefined;
  /** What a valid one looks like, for the error's sentence. */
  example: string;
}

/** A scalar for identifiers that are printed in many forms: accepted in each, answered in one. */
export function identifierScalar({ name, description, normalize, example }: IdentifierScalar): GraphQLScalarType {
  const parse = (value: unknown): string => {
    const parsed = typeof value === "string" ? normalize(value) : undefined;
    if (parsed !== undefined) return parsed;
    throw badUserInput(`${JSON.stringify(value)} is no ${name}; one looks like ${example}.`);
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
  });
}
