import { LexigraphError } from "../../domain/errors.js";

/** What became of a piece of work, for a label: OK, or the code of what it failed with. */
export function outcomeOf(failure: unknown): string {
  if (failure === undefined) return "OK";
  return failure instanceof LexigraphError ? failure.code : "INTERNAL";
}
