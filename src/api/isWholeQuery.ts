import type { GraphQLRequestContextWillSendResponse } from "@apollo/server";

/** Whether a query was answered without an error, so that its answer may be kept and its text is known to be good. */
export function isWholeQuery<T extends object>({
  operation,
  response: { body },
}: Pick<GraphQLRequestContextWillSendResponse<T>, "operation" | "response">): boolean {
  return operation?.operation === "query" && body.kind === "single" && !body.singleResult.errors;
}
