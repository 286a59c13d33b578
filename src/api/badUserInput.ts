import { GraphQLError } from "graphql";

/** An error of the request's arguments that may be shown as it is. */
export function badUserInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}
