import { isParticle } from "../domain/personName.js";
import { initials, isInitial, type NameParts } from "./nameParts.js";

/** Why two names can never be one person's by any rule; undefined where nothing in them speaks against it. */
export type NameConflict = "FAMILY_NAME" | "FIRST_INITIAL" | "MIDDLE_INITIAL" | "SUFFIX";

/**
 * What in two names speaks against one person: family names of which neither is the beginning or the end of the other,
 * another first initial, middle initials of which neither are part of the other, another suffix (`Jr.`, `III`).
 */
export function nameConflict(left: NameParts, right: NameParts): NameConflict | undefined {
  if (!familiesAgree(bare(left.family), bare(right.family))) return "FAMILY_NAME";
  const [leftInitials, rightInitials] = [initials(left), initials(right)];
  if (leftInitials.length > 0 && rightInitials.length > 0) {
    if (leftInitials[0] !== rightInitials[0]) return "FIRST_INITIAL";
    const [short, long] =
      leftInitials.length <= rightInitials.length ? [leftInitials, rightInitials] : [rightInitials, leftInitials];
    if (!isPartOf(short.slice(1), long.slice(1))) return "MIDDLE_INITIAL";
  }
  return left.suffix !== "" && right.suffix !== "" && left.suffix !== right.suffix ? "SUFFIX" : undefined;
}

/** Whether every given name of one is, in its place, the other's or its initial: `J. Kim Roe` fits `John K. Roe`. */
export function initialsFit(left: NameParts, right: NameParts): boolean {
  if (nameConflict(left, right) || left.given.length === 0 || right.given.length === 0) return false;
  const [short, long] = left.given.length <= right.given.length ? [left, right] : [right, left];
  let place = 0;
  for (const word of short.given) {
    while (place < long.given.length && !wordFits(word, long.given[place] ?? "")) place += 1;
    if (place === long.given.length) return false;
    place += 1;
  }
  return wordFits(left.given[0] ?? "", right.given[0] ?? "");
}

function wordFits(left: string, right: string): boolean {
  if (isInitial(left) || isInitial(right)) return [...left][0] === [...right][0];
  return left === right;
}

function familiesAgree(left: readonly string[], right: readonly string[]): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const begins = short.every((word, i) => word === long[i]);
  const ends = short.every((word, i) => word === long[long.length - short.length + i]);
  return begins || ends;
}

/** A family name without its particles, unless it is nothing else. */
function bare(family: readonly string[]): readonly string[] {
  const words = family.filter((word) => !isParticle(word));
  return words.length === 0 ? family : words;
}

/** Whether all letters of one list stand in the other in the same order. */
function isPartOf(short: readonly string[], long: readonly string[]): boolean {
  let place = 0;
  for (const letter of short) {
    const found = long.indexOf(letter, place);
    if (found < 0) return false;
    place = found + 1;
  }
  return true;
}
