import { LONGEST_REJECTED_INPUT } from "./limits.js";
import type { Rejection } from "./readResult.js";
import { faultyLine } from "./textSource.js";

/** A rejection with the input it is about, so that it can be mended and loaded; without one that is too long or no text. */
export function withInput(rejection: Rejection, input: string): Rejection {
  const isText = input.length <= LONGEST_REJECTED_INPUT && faultyLine(input, 1) === undefined;
  return isText ? { ...rejection, input } : rejection;
}
