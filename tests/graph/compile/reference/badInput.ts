import { GraphQLError } from "graphql";

/** What a resolver throws for arguments that make no sense. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}
