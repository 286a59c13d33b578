import { LONGEST_LINE, parseBylines } from "../../domain/byline.js";
import { isCountry } from "../../domain/country.js";
import { LexigraphError } from "../../domain/errors.js";
import type { BylineStatement } from "../../domain/record.js";
import { atDetails } from "./chapterDetails.js";
import type { Line } from "./line.js";
import type { LineCursor } from "./lineCursor.js";
import { ABSTRACT, AUTHORS, MORE_RESULTS, PRICE } from "./pageLabel.js";
import { UnreadablePage } from "./unreadablePage.js";

/**
 * Takes the line of authors, and lines after it that can only go on with it, as the elements of a document may.
 *
 * @throws UnreadablePage BYLINES_MISSING, BYLINE_UNREADABLE
 */
export function takeBylines(cursor: LineCursor): BylineStatement[] {
  if (AUTHORS.test(cursor.peek()?.text ?? "")) cursor.take();
  const line = atEnd(cursor) ? undefined : cursor.take();
  if (!line) throw new UnreadablePage("BYLINES_MISSING", "The chapter's line of authors is missing.", cursor.number);
  let text = line.text;
  while (isParted(text, cursor)) text = `${text} ${cursor.take()?.text ?? ""}`;
  const bylines = read({ ...line, text });
  if (isMenuWord(bylines)) {
    throw new UnreadablePage("BYLINE_UNREADABLE", `“${text}” stands in the place of the authors.`, line.number);
  }
  for (let more = continuation(cursor); more !== undefined; more = continuation(cursor)) {
    cursor.take();
    bylines.push(...more);
  }
  return bylines;
}

/** Elements may part a name from its affiliation, or `and` from both its sides. */
function isParted(text: string, cursor: LineCursor): boolean {
  const next = cursor.peek()?.text ?? "";
  if (next === "" || text.length > LONGEST_LINE || atEnd(cursor)) return false;
  return /^(?:[(,;&]|and\b)/.test(next) || /(?:[,;&]|\band)$/.test(text);
}

function atEnd(cursor: LineCursor): boolean {
  const text = cursor.peek()?.text ?? "";
  return atDetails(cursor) || [ABSTRACT, PRICE, MORE_RESULTS].some((label) => label.test(text));
}

function read(line: Line): BylineStatement[] {
  try {
    return parseBylines(line.text);
  } catch (error) {
    if (!(error instanceof LexigraphError)) throw error;
    throw new UnreadablePage("BYLINE_UNREADABLE", error.message, line.number, { cause: error });
  }
}

/** A lone word without affiliation is a site's (`Help`); a lone author of one name has an affiliation. */
function isMenuWord([first, ...others]: readonly BylineStatement[]): boolean {
  return others.length === 0 && first?.affiliations.length === 0 && /^\p{sc=Latin}+$/u.test(first.name);
}

/** Whether a line can only be one of authors, each with an affiliation in a known country. */
export function readsAsBylines(text: string): boolean {
  return placedBylines({ text, number: 0 }) !== undefined;
}

/** More authors stand on the next line only where each has an affiliation in a known country. */
function continuation(cursor: LineCursor): BylineStatement[] | undefined {
  const line = cursor.peek();
  return line && !atEnd(cursor) ? placedBylines(line) : undefined;
}

function placedBylines(line: Line): BylineStatement[] | undefined {
  if (!line.text.endsWith(")")) return undefined;
  try {
    const bylines = read(line);
    return bylines.every(isPlaced) ? bylines : undefined;
  } catch (error) {
    if (error instanceof UnreadablePage) return undefined;
    throw error;
  }
}

function isPlaced(byline: BylineStatement): boolean {
  const country = byline.affiliations.at(-1)?.country;
  return country !== undefined && isCountry(country);
}
