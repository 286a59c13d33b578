import { bookOfChapterDoi } from "../../domain/bookOfChapterDoi.js";
import { digest } from "../../domain/digest.js";
import { fold } from "../../domain/fold.js";
import type { BookStatement, ChapterStatement } from "../../domain/record.js";
import type { StatedChapter } from "./chapterStatement.js";
import { sourceOrder } from "./sourceOrder.js";

/** What is said of a book, with the copyright year of the chapter that says it; kept once, however many say it. */
export interface StatedBook {
  hash: string;
  title: string | null;
  /** Null where there is no title. */
  folded: string | null;
  isbn: string | null;
  doi: string | null;
  publisher: string | null;
  editors: string[];
  year: number | null;
}

/**
 * What each statement of one chapter says of its book, by the statement's hash; null where it says nothing. A chapter's DOI may tell the book's ISBN
 * and DOI; a book known by title alone takes the numbers that another statement gives for the same chapter DOI.
 */
export function statedBooks(chapter: readonly StatedChapter[]): Map<string, StatedBook | null> {
  const numbers = new Map<string, Numbers>();
  for (const { chapter: said } of [...chapter].sort(sourceOrder)) {
    const own = numbersOf(said);
    if (said.doi !== undefined && own && !numbers.has(said.doi)) numbers.set(said.doi, own);
  }
  const books = new Map<string, StatedBook | null>();
  for (const { hash, chapter: said } of chapter) {
    const told = numbersOf(said) ?? (said.doi === undefined ? undefined : numbers.get(said.doi));
    books.set(hash, told || said.book?.title !== undefined ? stated(said, told ?? {}) : null);
  }
  return books;
}

type Numbers = Pick<BookStatement, "isbn" | "doi">;

function numbersOf(chapter: ChapterStatement): Numbers | undefined {
  const told = chapter.doi === undefined ? undefined : bookOfChapterDoi(chapter.doi);
  const isbn = chapter.book?.isbn ?? told?.isbn;
  const doi = chapter.book?.doi ?? told?.doi;
  if (isbn === undefined && doi === undefined) return undefined;
  return { ...(isbn === undefined ? {} : { isbn }), ...(doi === undefined ? {} : { doi }) };
}

function stated(chapter: ChapterStatement, numbers: Numbers): StatedBook {
  const said = {
    title: chapter.book?.title ?? null,
    folded: chapter.book?.title === undefined ? null : fold(chapter.book.title),
    isbn: numbers.isbn ?? null,
    doi: numbers.doi ?? null,
    publisher: chapter.book?.publisher ?? null,
    editors: chapter.book?.editors ?? [],
    year: chapter.year ?? null,
  };
  return { hash: digest("book", JSON.stringify(said)), ...said };
}
