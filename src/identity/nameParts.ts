import { fold } from "../domain/fold.js";
import { splitPersonName } from "../domain/personName.js";

/** A printed name in folded words, without points, hyphens and apostrophes. */
export interface NameParts {
  given: string[];
  /** With its particles: `van`, `der`, `berg`. */
  family: string[];
  /** `jr`, `iii`; empty where none is printed. */
  suffix: string;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
const known = new Map<string, NameParts>();
const MOST_KNOWN = 20_000;

/** Takes a printed name apart, in whatever order it is printed: `Roe, J. K.` is `J. K. Roe`. */
export function nameParts(printed: string): NameParts {
  const before = known.get(printed);
  if (before) return before;
  const { family, given } = splitPersonName(printed.replace(/\s*\([^()]*\)\s*/g, " ").trim() || printed);
  const words = wordsOf(given);
  const suffix = words.length > 1 && SUFFIX.test(words.at(-1) ?? "") ? (words.pop() ?? "") : "";
  const parts = { given: words, family: wordsOf(family), suffix };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(printed, parts);
  return parts;
}

/** The whole name in folded words: two bylines with an equal one print the same full name. */
export function nameKey(printed: string): string {
  const { given, family, suffix } = nameParts(printed);
  return [...given, ...family, ...(suffix === "" ? [] : [suffix])].join(" ") || fold(printed);
}

/** Whether of the given names only initials are printed: `J. K. Roe`, but not `J. Kim Roe`. */
export function hasOnlyInitials({ given }: NameParts): boolean {
  return given.length > 0 && given.every(isInitial);
}

/** Whether a given name is printed in full. */
export function hasGivenName({ given }: NameParts): boolean {
  return given.some((word) => !isInitial(word));
}

/** Whether a word is one letter. */
export function isInitial(word: string): boolean {
  return [...word].length === 1;
}

/** The first letters of the given names. */
export function initials({ given }: NameParts): string[] {
  return given.map((word) => [...word][0] ?? "");
}

function wordsOf(text: string): string[] {
  return fold(text)
    .replace(/'/g, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
}
