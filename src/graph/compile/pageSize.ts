import { badInput } from "../../domain/badInput.js";

/** How many rows a page has where the request does not say. */
export const DEFAULT_SIZE = 10;

const LARGEST_SIZE = 100;

/** A page size as asked for. Throws BAD_USER_INPUT, naming the argument, outside 1 to 100. */
export function readSize(value: unknown, argument: string): number {
  if (typeof value === "number" && value >= 1 && value <= LARGEST_SIZE) return value;
  throw badInput(`"${argument}" takes a page size from 1 to ${LARGEST_SIZE}.`);
}
