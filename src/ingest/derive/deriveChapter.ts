import { codePointOrder } from "../../domain/codePointOrder.js";
import type { ChapterStatement } from "../../domain/record.js";
import { chapterId } from "./chapterId.js";
import type { StatedChapter } from "./chapterStatement.js";
import { type DerivedByline, deriveBylines } from "./deriveBylines.js";
import { sourceOrder } from "./sourceOrder.js";

/** The book that a statement belongs to, as far as a chapter needs to know it. */
export interface BookOfStatement {
  key: string;
  year: number | null;
}

/** A chapter as united statements tell it. */
export interface DerivedChapter {
  id: string;
  title: string;
  abstract: string | null;
  year: number | null;
  pages: string | null;
  price: { amount: number; currency: string } | null;
  /** The first DOI first; `book` is the key of the book that the DOI is in. */
  dois: { value: string; book: string | null }[];
  /** Keys of every book that has it. */
  books: string[];
  firstBook: string | null;
  bylines: DerivedByline[];
  /** Works that it cites, by any of its statements, in code point order. */
  references: string[];
}

/**
 * The chapter that united statements tell. A text that several give is the fullest (an abstract) or the one of the first
 * source by sourceOrder (title, pages, price); the year is that of the first DOI's statements.
 */
export function deriveChapter(
  statements: readonly StatedChapter[],
  bookOf: (statementHash: string) => BookOfStatement | undefined,
): DerivedChapter {
  const ordered = [...statements].sort(
    (left, right) => sourceOrder(left, right) || codePointOrder(left.hash, right.hash),
  );
  const dois = orderDois(ordered, bookOf);
  const first = dois[0];
  const id = chapterId(first?.value, ordered);
  const books = [...new Set(ordered.flatMap((statement) => bookOf(statement.hash)?.key ?? []))].sort(codePointOrder);
  return {
    id,
    title: firstSaid(ordered, (chapter) => chapter.title) ?? "",
    abstract: fullestAbstract(ordered),
    year: yearOf(ordered, first?.value),
    pages: firstSaid(ordered, (chapter) => chapter.pages) ?? null,
    price: firstSaid(ordered, (chapter) => chapter.price) ?? null,
    dois: dois.map(({ value, book }) => ({ value, book: book?.key ?? null })),
    books,
    firstBook: first?.book?.key ?? oldestBook(ordered, bookOf)?.key ?? null,
    bylines: deriveBylines(id, statements),
    references: [...new Set(ordered.flatMap(({ chapter }) => chapter.references ?? []))].sort(codePointOrder),
  };
}

interface DoiInBook {
  value: string;
  book: BookOfStatement | undefined;
  year: number;
}

/** The DOI of the oldest book first (its own copyright year where no book is told), unknown years last, then by value. */
function orderDois(
  statements: readonly StatedChapter[],
  bookOf: (hash: string) => BookOfStatement | undefined,
): DoiInBook[] {
  const dois = new Map<string, StatedChapter[]>();
  for (const statement of statements) {
    const value = statement.chapter.doi;
    if (value !== undefined) dois.set(value, [...(dois.get(value) ?? []), statement]);
  }
  return [...dois]
    .map(([value, said]) => {
      const book = oldestBook(said, bookOf);
      return {
        value,
        book,
        year: book ? year(book) : Math.min(UNKNOWN, ...said.flatMap(({ chapter }) => chapter.year ?? [])),
      };
    })
    .sort((left, right) => left.year - right.year || codePointOrder(left.value, right.value));
}

function oldestBook(
  statements: readonly StatedChapter[],
  bookOf: (hash: string) => BookOfStatement | undefined,
): BookOfStatement | undefined {
  return statements
    .flatMap((statement) => bookOf(statement.hash) ?? [])
    .sort((left, right) => year(left) - year(right) || codePointOrder(left.key, right.key))[0];
}

const UNKNOWN = Number.MAX_SAFE_INTEGER;

function year(book: BookOfStatement): number {
  return book.year ?? UNKNOWN;
}

function firstSaid<T>(
  statements: readonly StatedChapter[],
  value: (chapter: ChapterStatement) => T | undefined,
): T | undefined {
  for (const { chapter } of statements) {
    const said = value(chapter);
    if (said !== undefined) return said;
  }
  return undefined;
}

function fullestAbstract(statements: readonly StatedChapter[]): string | null {
  return statements.reduce<string | null>(
    (fullest, { chapter }) =>
      (chapter.abstract?.length ?? 0) > (fullest?.length ?? 0) ? (chapter.abstract ?? null) : fullest,
    null,
  );
}

/** The copyright year of the first DOI's statements; where they have none, the oldest that another gives. */
function yearOf(statements: readonly StatedChapter[], firstDoi: string | undefined): number | null {
  const own = statements.filter(({ chapter }) => chapter.doi === firstDoi);
  const said = firstSaid(own, (chapter) => chapter.year);
  if (said !== undefined) return said;
  const years = statements.flatMap(({ chapter }) => chapter.year ?? []);
  return years.length === 0 ? null : Math.min(...years);
}
