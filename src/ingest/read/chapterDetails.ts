import { normalizeDoi } from "../../domain/doi.js";
import type { ChapterStatement } from "../../domain/record.js";
import type { LineCursor } from "./lineCursor.js";
import { COPYRIGHT, DOI, PAGES, takeLabelled } from "./pageLabel.js";
import { UnreadablePage } from "./unreadablePage.js";

const EARLIEST_YEAR = 1450;
const LATEST_YEAR = 2100;
const LONGEST_PAGES = 100;
const COPYRIGHT_OR_PAGES = /^\|?\s*(?:Copyright|Pages?)\s*:?\s*/i;

export type ChapterDetails = Pick<ChapterStatement, "doi" | "year" | "pages">;

/** Whether the next line is one of those that takeDetails takes. */
export function atDetails(cursor: LineCursor): boolean {
  return isDetail(cursor.peek()?.text ?? "");
}

/** Whether a line is one of the labelled ones after the authors. */
export function isDetail(text: string): boolean {
  const labelled = text.replace(/^\|\s*/, "");
  return [COPYRIGHT, PAGES, DOI].some((label) => label.test(labelled));
}

/**
 * The labelled lines after the authors, each taken: `Copyright: © YYYY |Pages: N` and `DOI: …`, in any order.
 *
 * @throws UnreadablePage BAD_DOI and BAD_YEAR where a line says what is none
 */
export function takeDetails(cursor: LineCursor): ChapterDetails {
  const details: ChapterDetails = {};
  while (atDetails(cursor)) {
    const line = cursor.number;
    const text = detailText(cursor);
    if (DOI.test(text)) addDoi(details, takeLabelled(cursor, /^\|?\s*DOI\s*:?\s*/i, /^\S+$/), line);
    else addCopyright(details, COPYRIGHT.test(text), takeLabelled(cursor, COPYRIGHT_OR_PAGES, /^\W{0,5}\d/), line);
  }
  return details;
}

function detailText(cursor: LineCursor): string {
  return (cursor.peek()?.text ?? "").replace(/^\|\s*/, "");
}

function addDoi(details: ChapterDetails, printed: string, line: number): void {
  const doi = normalizeDoi(printed);
  if (doi === undefined) throw new UnreadablePage("BAD_DOI", `“${printed.slice(0, 80)}” is no DOI.`, line);
  if (details.doi !== undefined && details.doi !== doi) {
    throw new UnreadablePage("BAD_DOI", `The page gives two DOIs, ${details.doi} and ${doi}.`, line);
  }
  details.doi = doi;
}

/** `© YYYY |Pages: N`, or the pages alone. */
function addCopyright(details: ChapterDetails, hasYear: boolean, printed: string, line: number): void {
  const parts = printed.split("|").map((part) => part.trim());
  if (hasYear) details.year = yearOf(parts.shift() ?? "", line);
  for (const part of parts) {
    const pages = part.replace(PAGES, "").trim();
    if (DOI.test(part)) addDoi(details, part, line);
    else if (pages.length > LONGEST_PAGES) throw new UnreadablePage("TOO_LONG", "The pages are no pages.", line);
    else if (pages !== "") details.pages = pages;
  }
}

function yearOf(printed: string, line: number): number {
  const year = Number(/^[^\d|]{0,20}(\d{4})(?!\d)/.exec(printed)?.[1]);
  if (year >= EARLIEST_YEAR && year <= LATEST_YEAR) return year;
  throw new UnreadablePage(
    "BAD_YEAR",
    `“${printed.slice(0, 80)}” gives no year from ${EARLIEST_YEAR} to ${LATEST_YEAR}.`,
    line,
  );
}
