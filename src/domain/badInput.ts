import { LexigraphError } from "./errors.js";

/** The refusal of an argument: BAD_USER_INPUT with a sentence that names it and may be shown as it is. */
export function badInput(message: string): LexigraphError {
  return new LexigraphError("BAD_USER_INPUT", message, { safe: true });
}
