import { Neo4jError } from "neo4j-driver";
import { type ErrorCode, LexigraphError } from "../domain/errors.js";

const BROKEN_CODES = new Set(["ServiceUnavailable", "SessionExpired"]);
const UNAVAILABLE_CODES = new Set([
  ...BROKEN_CODES,
  "Neo.ClientError.Security.Unauthorized",
  "Neo.ClientError.Security.AuthenticationRateLimit",
  "Neo.ClientError.Security.CredentialsExpired",
  "Neo.ClientError.Database.DatabaseNotFound",
]);

/** What a database says once it could not write: it then refuses everything until it is started again. */
const PANICKED_CODES = new Set([
  "Neo.DatabaseError.Transaction.TransactionLogError",
  "Neo.DatabaseError.Transaction.TransactionCommitFailed",
  "Neo.DatabaseError.Transaction.TransactionStartFailed",
]);
const PANICKED =
  "The database could not write to its disk, and has stopped: see that the disk has room, then start it again. What was committed is kept.";

const MESSAGES: Partial<Record<ErrorCode, string>> = {
  DATABASE_UNAVAILABLE: "The database cannot be reached at the moment: try again in a few seconds.",
  DEADLINE_EXCEEDED: "The database needed longer than the time allowed: ask for less at once.",
  BAD_USER_INPUT: '"x-lexigraph-bookmark" is none of this graph: send what an answer carried, as it was.',
  INTERNAL: "The database refused a statement: its log and the cause of this error say why.",
};

/**
 * What an error of the driver means to the caller: DATABASE_UNAVAILABLE, DEADLINE_EXCEEDED, INTERNAL, or BAD_USER_INPUT for
 * a bookmark that is none, with the driver's error as the cause. An error that is a LexigraphError already stays as it is.
 */
export function databaseError(error: unknown): LexigraphError {
  if (error instanceof LexigraphError) return error;
  const code = codeOf(error);
  const message = sentenceOf(error) ?? MESSAGES[code] ?? "The database failed.";
  return new LexigraphError(code, message, { cause: error, safe: code !== "INTERNAL" && !isRefusedLogin(error) });
}

function sentenceOf(error: unknown): string | undefined {
  if (hasPanicked(error)) return PANICKED;
  if (!isRefusedLogin(error)) return undefined;
  return "The database refused the user name or password: check NEO4J_USERNAME and NEO4J_PASSWORD.";
}

/** Whether the same work may succeed when it is tried again: a deadlock, a lost leader, a broken connection. */
export function isTransient(error: unknown): boolean {
  return error instanceof Neo4jError && error.retryable;
}

/** Whether the connection is lost, rather than the work refused. */
export function isUnavailable(error: unknown): boolean {
  return (
    error instanceof Neo4jError &&
    !error.code.startsWith("Neo.TransientError.") &&
    codeOf(error) === "DATABASE_UNAVAILABLE"
  );
}

/** Whether a connection broke, or none was to be had, as when the database ended: it may have begun anew since. */
export function isBroken(error: unknown): boolean {
  return isCutOff(error) || (error instanceof Neo4jError && BROKEN_CODES.has(error.code));
}

function codeOf(error: unknown): ErrorCode {
  if (isCutOff(error) || hasPanicked(error)) return "DATABASE_UNAVAILABLE";
  if (!(error instanceof Neo4jError)) return "INTERNAL";
  if (error.code.startsWith("Neo.ClientError.Transaction.InvalidBookmark")) return "BAD_USER_INPUT";
  if (error.code.includes("TransactionTimedOut") || error.code.includes("LockClientStopped")) {
    return "DEADLINE_EXCEEDED";
  }
  if (UNAVAILABLE_CODES.has(error.code) || error.code.startsWith("Neo.TransientError.")) return "DATABASE_UNAVAILABLE";
  // The driver gives no code to a connection that it waited for in vain.
  return error.message.includes("acquisition timed out") ? "DATABASE_UNAVAILABLE" : "INTERNAL";
}

/** The driver reads a handshake that ends in the middle past its end. */
function isCutOff(error: unknown): boolean {
  return error instanceof RangeError && "code" in error && error.code === "ERR_OUT_OF_RANGE";
}

function hasPanicked(error: unknown): boolean {
  return error instanceof Neo4jError && PANICKED_CODES.has(error.code);
}

function isRefusedLogin(error: unknown): boolean {
  return error instanceof Neo4jError && error.code.startsWith("Neo.ClientError.Security.");
}
