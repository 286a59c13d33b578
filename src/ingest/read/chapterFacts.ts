import { normalizeIsbn } from "../../domain/isbn.js";
import { parsePrice } from "../../domain/price.js";
import type { BookStatement, ChapterStatement } from "../../domain/record.js";
import { atDetails, isDetail, takeDetails } from "./chapterDetails.js";
import type { LineCursor } from "./lineCursor.js";
import { BOOK_TITLE, ISBN, PUBLISHER, SALE, takeLabelled } from "./pageLabel.js";
import { titleOf } from "./printedText.js";
import { UnreadablePage } from "./unreadablePage.js";

/** What the labelled lines of a chapter's page tell. */
export type ChapterFacts = Pick<ChapterStatement, "doi" | "year" | "pages" | "price"> & { book?: BookStatement };

/** Whether a line is one that takeFacts takes. */
export function isFact(text: string): boolean {
  return isDetail(text) || [BOOK_TITLE, ISBN, PUBLISHER, SALE].some((label) => label.test(text));
}

/**
 * Takes the labelled lines and what a shop puts between them, in any order: copyright, pages, DOI, the book with its
 * number and publisher, prices.
 *
 * @throws UnreadablePage BAD_DOI, BAD_YEAR, BAD_ISBN, TOO_LONG
 */
export function takeFacts(cursor: LineCursor): ChapterFacts {
  const facts: ChapterFacts = {};
  const book: BookStatement = {};
  for (let text = next(cursor); isFact(text); text = next(cursor)) {
    const number = cursor.number;
    if (atDetails(cursor)) Object.assign(facts, takeDetails(cursor));
    else if (BOOK_TITLE.test(text)) {
      const title = takeLabelled(cursor, BOOK_TITLE, /\p{L}/u);
      book.title = titleOf({ text: title, number }, "BOOK_MISSING", "The book's title", number);
    } else if (PUBLISHER.test(text)) book.publisher = takeLabelled(cursor, PUBLISHER, /\p{L}/u);
    else if (ISBN.test(text)) book.isbn ??= isbnIn(takeLabelled(cursor, ISBN, /^[\dX –-]+/i), number);
    else takeSale(cursor, facts);
  }
  return Object.keys(book).length === 0 ? facts : { ...facts, book };
}

function next(cursor: LineCursor): string {
  return cursor.peek()?.text ?? "";
}

/** `ISBN13: 978…|ISBN10: …|EISBN13: …`: the first. */
function isbnIn(printed: string, line: number): string {
  const isbn = normalizeIsbn(printed.split(/[|,;]/)[0] ?? "");
  if (isbn !== undefined) return isbn;
  throw new UnreadablePage("BAD_ISBN", `“${printed.slice(0, 80)}” is not an ISBN.`, line);
}

/** A price is on its label's line or on the next; the first is the chapter's. */
function takeSale(cursor: LineCursor, facts: ChapterFacts): void {
  const price = parsePrice((cursor.take()?.text ?? "").replace(SALE, ""));
  if (price !== undefined) facts.price ??= price;
}
