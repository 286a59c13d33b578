import { isParticle } from "./personName.js";

/** Names that only commas part, between two of the line's stronger separators. */
export interface NameRun {
  names: readonly string[];
  /** Whether a semicolon parts this run from others, in a line without affiliations: what its comma parts is one name. */
  isBetweenSemicolons: boolean;
}

/**
 * Joins `Family, Given` pairs (`Roe, Jane, Doe, John`; `Roe, Jane; Doe, John`; the first of `Roe, Jane, and John Doe`), so
 * that each entry is one author. Gives for each run its names, inverted ones with their comma as printed.
 *
 * @returns undefined where a lone word may be a family name or a whole name, so that the authors cannot be told
 */
export function joinInvertedNames(runs: readonly NameRun[]): string[][] | undefined {
  const listed = runs.filter((run) => run.isBetweenSemicolons);
  const areInverted = listed.some(({ names }) => names.length === 2 && names.some(isPartOfName));
  const areUnclear = listed.length > 1 && listed.every(({ names }) => names.length === 2) && !areInverted;
  if (areUnclear) return undefined;
  const joined: string[][] = [];
  for (const { names, isBetweenSemicolons } of runs) {
    const own = isBetweenSemicolons && areInverted && names.length === 2 ? [names.join(", ")] : joinRun(names);
    if (own === undefined) return undefined;
    joined.push(own);
  }
  return joined;
}

/** The names of a run by commas alone; undefined where it can be read in two ways. */
function joinRun(names: readonly string[]): string[] | undefined {
  if (names.length < 2 || !names.some(isPartOfName)) return [...names];
  if (isListOfPairs(names))
    return names.flatMap((name, index) => (index % 2 === 0 ? [`${name}, ${names[index + 1]}`] : []));
  const [family = "", given = "", ...others] = names;
  const isFirstInverted = isFamilyOnly(family) || (isPartOfName(family) && isGiven(given));
  return isFirstInverted && !others.some(isPartOfName) ? [`${family}, ${given}`, ...others] : undefined;
}

/** Each pair shows by itself what it is, or two pairs or more have lone words on the same side. */
function isListOfPairs(names: readonly string[]): boolean {
  const families = names.filter((_, index) => index % 2 === 0);
  const givens = names.filter((_, index) => index % 2 === 1);
  if (families.length !== givens.length) return false;
  if (families.every(isPartOfName) && givens.every(isGiven)) return true;
  return names.length > 2 && (families.every(isPartOfName) || givens.every(isPartOfName));
}

/** A word alone, or what begins as no whole name does. */
function isPartOfName(name: string): boolean {
  return !/[\s,]/.test(name) || isFamilyOnly(name);
}

/** `van der Pell`: a particle in lower case comes first. */
function isFamilyOnly(name: string): boolean {
  const [first = "", ...others] = name.split(/\s+/);
  return others.length > 0 && /^\p{Ll}/u.test(first) && isParticle(first);
}

/** `Jane`, and after a family name `Jane M.` too, which alone may be a name. */
function isGiven(name: string): boolean {
  return isPartOfName(name) || /^\p{Lu}[^,]*\s\p{Lu}\.$/u.test(name);
}
