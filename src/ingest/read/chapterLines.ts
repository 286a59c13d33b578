import type { ChapterStatement } from "../../domain/record.js";
import { isAbstract, takeAbstract } from "./abstractLines.js";
import { readsAsBylines, takeBylines } from "./bylineLines.js";
import { atDetails, isDetail, takeDetails } from "./chapterDetails.js";
import type { LineCursor } from "./lineCursor.js";
import { ABSTRACT, CHAPTER, DOI, isBareChapterLabel, MORE_RESULTS, PRICE } from "./pageLabel.js";
import { takePrice } from "./pagePrice.js";
import { titleOf } from "./printedText.js";
import { UnreadablePage } from "./unreadablePage.js";

/** How many lines after the authors a DOI is looked for; further on it is the footer's. */
const MOST_STRANGERS = 3;

/**
 * Takes the chapter of a dictionary page, from `Published in Chapter:` to its price line; its book stands elsewhere.
 *
 * @throws UnreadablePage CHAPTER_MISSING, BYLINES_MISSING, BYLINE_UNREADABLE, BAD_DOI, BAD_YEAR, PAGE_TRUNCATED, TOO_LONG
 */
export function takeChapter(cursor: LineCursor): ChapterStatement {
  const at = cursor.peek(1)?.number ?? cursor.number;
  const title = takeTitle(cursor);
  const bylines = takeBylines(cursor);
  if (bylines.every(({ affiliations }) => affiliations.length === 0) && readsAsBylines(title)) {
    throw new UnreadablePage("CHAPTER_MISSING", "The authors stand where the chapter's title belongs.", at);
  }
  expectNoStranger(cursor);
  const details = takeDetails(cursor);
  const abstract = takeAbstract(cursor);
  const price = takeOwnPrice(cursor);
  return {
    title,
    ...details,
    ...(abstract === undefined ? {} : { abstract }),
    ...(price === undefined ? {} : { price }),
    bylines,
  };
}

/** The title follows the label on its line or on the next. */
function takeTitle(cursor: LineCursor): string {
  const label = cursor.take() ?? { text: "", number: cursor.number };
  const own = isBareChapterLabel(label.text) ? undefined : { ...label, text: label.text.replace(CHAPTER, "") };
  const line = own ?? (atDetails(cursor) ? undefined : cursor.take());
  return titleOf(line, "CHAPTER_MISSING", "The chapter's title after “Published in Chapter:”", label.number);
}

/** Whatever stands between the authors and the DOI might be one more author: it cannot be told, so the page is refused. */
export function expectNoStranger(cursor: LineCursor): void {
  const next = cursor.peek();
  const ahead = cursor.find((line) => isDetail(line.text) || ABSTRACT.test(line.text) || PRICE.test(line.text));
  if (!next || ahead === undefined || ahead === 0 || ahead > MOST_STRANGERS) return;
  const detail = cursor.peek(ahead)?.text ?? "";
  if (!isDetail(detail) || (isAbstract(next.text) && !DOI.test(detail))) return;
  throw new UnreadablePage(
    "BYLINE_UNREADABLE",
    `“${next.text.slice(0, 60)}” stands between the authors and the copyright or DOI, and is neither.`,
    next.number,
  );
}

/** The prices under `More Results` are those of other chapters. */
function takeOwnPrice(cursor: LineCursor): ChapterStatement["price"] {
  const next = cursor.find((line) => PRICE.test(line.text) || MORE_RESULTS.test(line.text));
  if (next === undefined || MORE_RESULTS.test(cursor.peek(next)?.text ?? "")) return undefined;
  cursor.takeMany(next);
  return takePrice(cursor);
}
