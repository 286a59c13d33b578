import { isCountry } from "./country.js";
import type { AffiliationStatement } from "./record.js";

/** Words of an organisation's name: what holds one is no country, even where it stands last. */
const ORGANIZATION_WORD =
  /\b(?:universit\p{L}*|universidad\p{L}*|institut\p{L}*|colleg\p{L}*|school|department|faculty|facult\p{L}*|cent(?:er|re)|academy|laborator\p{L}*|hospital|ministry|agency|research\p{L}*|consult\p{L}*|inc|ltd|llc|corp\p{L}*|gmbh|co|foundation|association|library|museum|bank|group|company|society|campus)\b|\d/iu;
const MOST_WORDS_OF_A_COUNTRY = 6;

/**
 * Takes apart what stands in the parentheses after an author's name: organisations, each with its country last. Several
 * are joined by `&`, `and` or `;`, which separate only after a country: `Science and Technology` is one name.
 */
export function parseAffiliations(printed: string): AffiliationStatement[] {
  return separate(printed)
    .map(splitAtCommas)
    .filter((parts) => parts.length > 0)
    .map(statementOf);
}

function separate(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const joiner of text.matchAll(/\s+and\s+|\s*[&;]\s*/giu)) {
    const left = text.slice(start, joiner.index);
    const right = text.slice(joiner.index + joiner[0].length);
    if (depth(left) !== 0 || !separates(left, right)) continue;
    pieces.push(left);
    start = joiner.index + joiner[0].length;
  }
  return [...pieces, text.slice(start)];
}

/** Only between an affiliation that ends in a country and another affiliation: not within `Bosnia and Herzegovina`. */
function separates(left: string, right: string): boolean {
  const parts = splitAtCommas(left);
  const last = parts.at(-1) ?? "";
  if (parts.length < 2 || countryParts(parts) === 0) return false;
  const [next = ""] = right.split(/\s+and\s+|\s*[&;,]\s*/i);
  const [nextWhole = ""] = right.split(/\s+and\s+|\s*[&;]\s*/i);
  return !isCountry(`${last} and ${next}`) && !isCountry(nextWhole);
}

function statementOf(parts: readonly string[]): AffiliationStatement {
  const known = countryParts(parts);
  const count = known > 0 ? known : looksLikeCountry(parts) ? 1 : 0;
  const country = parts.slice(parts.length - count).join(", ");
  const name = parts.slice(0, parts.length - count).join(", ");
  if (count === 0) return { name };
  // `(Turkey)` tells where, and no organisation: the place stands for it.
  return { name: name === "" ? country : name, country };
}

/** How many of the last parts are a known country: two in `Korea, Republic of`. */
function countryParts(parts: readonly string[]): number {
  const last = parts.at(-1) ?? "";
  if (parts.length > 2 && isCountry(parts.slice(-2).join(", "))) return 2;
  return isCountry(last) ? 1 : 0;
}

function looksLikeCountry(parts: readonly string[]): boolean {
  const last = parts.at(-1) ?? "";
  return parts.length > 1 && !ORGANIZATION_WORD.test(last) && last.split(" ").length <= MOST_WORDS_OF_A_COUNTRY;
}

/** The parts between commas that stand outside inner parentheses. */
function splitAtCommas(text: string): string[] {
  const parts: string[] = [];
  for (const part of text.split(",")) {
    const last = parts.at(-1);
    if (last !== undefined && depth(last) > 0) parts[parts.length - 1] = `${last},${part}`;
    else parts.push(part);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** How many parentheses a text leaves open. */
function depth(text: string): number {
  return text.split("(").length - text.split(")").length;
}
