import { CommanderError } from "commander";
import { type ErrorCode, LexigraphError } from "../domain/errors.js";

const WRONG_USAGE: readonly ErrorCode[] = ["USAGE", "BAD_SETTINGS"];
const OUT_OF_REACH: readonly ErrorCode[] = [
  "DATABASE_UNAVAILABLE",
  "DATABASE_START_FAILED",
  "HOME_IN_USE",
  "GRAPH_TOO_NEW",
  "NO_JAVA",
  "NO_MAVEN",
  "NOT_RUNNING",
];

/** The exit code of an error: 2 for wrong usage, 3 where the database or the server cannot be reached, otherwise 1. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof LexigraphError)) return 1;
  if (WRONG_USAGE.includes(error.code)) return 2;
  return OUT_OF_REACH.includes(error.code) ? 3 : 1;
}

/** Says on standard error what went wrong: a sentence for what people can mend, the whole error for what they cannot. */
export function reportError(error: unknown): void {
  // Commander has said it already.
  if (error instanceof CommanderError) return;
  if (error instanceof LexigraphError && error.code !== "INTERNAL") {
    process.stderr.write(`lexigraph: ${error.message} (${error.code})\n`);
  } else {
    console.error(error);
  }
}
