import { badInput } from "../../domain/badInput.js";
import { LexigraphError } from "../../domain/errors.js";
import { type CypherFile, listed } from "../cypherFile.js";
import { isGiven } from "./isGiven.js";

/** What a walk's arguments must meet before anything runs, from its header. */
export interface ArgumentChecks {
  /** Of these exactly one is given; empty where no choice is to be made. */
  one: readonly string[];
  /** The least and the most of a number, or of the entries of a list. */
  ranges: readonly { argument: string; least: number; most: number }[];
}

/**
 * The checks of a file, from its lines `// one: id, ids` and `// range: depth 1 to 3, ids 1 to 20`. Throws INTERNAL
 * where a range is not understood.
 */
export function checksOf(file: CypherFile): ArgumentChecks {
  const ranges = listed(file, "range").map((item) => {
    const [, argument = "", least, most] = /^(\w+) (\d+) to (\d+)$/.exec(item) ?? [];
    if (argument === "") throw new LexigraphError("INTERNAL", `${file.name}.cypher: "${item}" is no range.`);
    return { argument, least: Number(least), most: Number(most) };
  });
  return { one: listed(file, "one"), ranges };
}

/** Throws BAD_USER_INPUT, naming the argument, where one of the checks of a field is not met. */
export function checkArguments(
  { one, ranges }: ArgumentChecks,
  field: string,
  given: Readonly<Record<string, unknown>>,
): void {
  if (one.length > 0) checkOne(one, field, given);
  for (const { argument, least, most } of ranges) {
    const value = given[argument];
    const size = Array.isArray(value) ? value.length : value;
    if (typeof size !== "number" || (size >= least && size <= most)) continue;
    const what = Array.isArray(value) ? `${least} to ${most} entries` : `a number from ${least} to ${most}`;
    throw badInput(`"${argument}" takes ${what}, not ${size}.`);
  }
}

/** Throws BAD_USER_INPUT where not exactly one of some arguments of a field is given. */
export function checkOne(choices: readonly string[], field: string, given: Readonly<Record<string, unknown>>): void {
  const chosen = choices.filter((argument) => isGiven(given[argument]));
  if (chosen.length === 1) return;
  const names = choices.map((argument) => `"${argument}"`).join(", ");
  throw badInput(`"${field}" takes exactly one of ${names}; ${chosen.length} were given.`);
}
