import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { type ErrorCode, LexigraphError } from "../domain/errors.js";
import { INTERNAL_MESSAGE } from "./errorBody.js";

/** What a client reads for errors of ours whose own message stays inside. */
const SENTENCES: Partial<Record<ErrorCode, string>> = {
  DATABASE_UNAVAILABLE: "The database cannot be reached at the moment; try again in a few seconds.",
  DEADLINE_EXCEEDED: "The answer took too long to find; ask for less at once, or for smaller pages.",
};

/** What graphql-js says where it has compared as many pairs of fields of one name as it will, and a sentence that helps. */
const ABORTED = "Validation aborted.";
const TOO_MANY_ALIKE = "Fields of one name stand too often in one place to be compared; ask for each of them once.";

/** Codes that Apollo gives to requests it refuses, and ours for them. */
const REFUSALS: Record<string, string> = {
  GRAPHQL_PARSE_FAILED: "GRAPHQL_PARSE_FAILED",
  GRAPHQL_VALIDATION_FAILED: "GRAPHQL_VALIDATION_FAILED",
  OPERATION_RESOLUTION_FAILURE: "BAD_USER_INPUT",
  BAD_USER_INPUT: "BAD_USER_INPUT",
  BAD_REQUEST: "BAD_REQUEST",
  RATE_LIMITED: "RATE_LIMITED",
  // The code that clients know, and send the text along.
  PERSISTED_QUERY_NOT_FOUND: "PERSISTED_QUERY_NOT_FOUND",
};

/** What a client may see of an error: a code, a sentence, where it stands; never a stack, a statement or a host. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, message } = describe(formatted, causeOf(error));
  return {
    message,
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code },
  };
}

/** As formatError, without the names that graphql-js suggests for a wrong one; Apollo takes them from validation alone. */
export function formatWithoutSuggestion(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const shown = formatError(formatted, error);
  return { ...shown, message: shown.message.replace(/ ?Did you mean [^?]*\?$/, "") };
}

/** An error of ours behind what Apollo and graphql-js make of it, or else what a resolver threw. */
function causeOf(error: unknown): unknown {
  if (error instanceof GraphQLError && error.originalError instanceof LexigraphError) return error.originalError;
  return unwrapResolverError(error);
}

function describe(formatted: GraphQLFormattedError, error: unknown): { code: string; message: string } {
  if (error instanceof LexigraphError) {
    const sentence = SENTENCES[error.code];
    if (sentence) return { code: error.code, message: sentence };
    if (error.safe) return { code: error.code, message: error.message };
    return { code: "INTERNAL", message: INTERNAL_MESSAGE };
  }
  // A scalar's refusal is bad input wherever it was noticed: in a literal by validation, in a variable by execution.
  const code = isBadInput(error) ? "BAD_USER_INPUT" : refusalOf(formatted, error);
  const message = formatted.message === ABORTED ? TOO_MANY_ALIKE : formatted.message;
  return code ? { code, message } : { code: "INTERNAL", message: INTERNAL_MESSAGE };
}

/** Apollo gives some refusals, such as those of a persisted query, a status and no code. */
function refusalOf({ extensions }: GraphQLFormattedError, error: unknown): string | undefined {
  if (error instanceof GraphQLError && error.extensions.code === undefined && isRefused(error.extensions.http)) {
    return "BAD_REQUEST";
  }
  return REFUSALS[String(extensions?.code)];
}

function isRefused(http: unknown): boolean {
  return typeof http === "object" && http !== null && "status" in http && http.status === 400;
}

function isBadInput(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false;
  return error.extensions.code === "BAD_USER_INPUT" || isBadInput(error.originalError);
}
