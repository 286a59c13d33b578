import { codePointOrder } from "../../domain/codePointOrder.js";
import { digest } from "../../domain/digest.js";
import { fold } from "../../domain/fold.js";
import type { ChapterStatement, PageFormat, SourceRecord } from "../../domain/record.js";

/** What pages of one format say of a chapter in the same words: kept once, however many pages say it. */
export interface StatedChapter {
  hash: string;
  format: PageFormat;
  chapter: ChapterStatement;
  /** The smallest uri of the pages that say it. */
  firstUri: string;
}

/** The texts under which statements of different pages meet; two statements with an equal key may be one chapter. */
export interface ChapterKeys {
  doi: string | null;
  /** Folded title and authors: the same work, reprinted or not. */
  workKey: string | null;
  /** Folded title within the folded title of its book. */
  titleInBookKey: string | null;
}

/** They are asked for by several steps of a change. */
const known = new WeakMap<ChapterStatement, ChapterKeys>();

/** The statement that a record makes of its chapter, if it makes one. */
export function stateChapter(record: SourceRecord): StatedChapter | undefined {
  const { chapter, format, uri } = record;
  if (!chapter) return undefined;
  return { hash: digest("chapter", format, JSON.stringify(chapter)), format, chapter, firstUri: uri };
}

/**
 * The keys of a statement. Without authors a title says too little to tell works apart, so there is no work key; a
 * title within no book is a key only where there are neither DOI nor authors.
 */
export function chapterKeys(chapter: ChapterStatement): ChapterKeys {
  const before = known.get(chapter);
  if (before !== undefined) return before;
  const keys = makeKeys(chapter);
  known.set(chapter, keys);
  return keys;
}

function makeKeys(chapter: ChapterStatement): ChapterKeys {
  const title = fold(chapter.title);
  const names = chapter.bylines.map((byline) => fold(byline.name)).sort(codePointOrder);
  const book = foldedBook(chapter);
  return {
    doi: chapter.doi ?? null,
    workKey: names.length === 0 ? null : digest("work", title, ...names),
    titleInBookKey:
      book !== undefined
        ? digest("in book", title, book)
        : chapter.doi === undefined && names.length === 0
          ? digest("in no book", title)
          : null,
  };
}

/** How a statement names its book, folded: by title, or by number where it gives no title. */
export function foldedBook(chapter: ChapterStatement): string | undefined {
  const book = chapter.book;
  if (book?.title !== undefined) return fold(book.title);
  return book?.isbn ?? book?.doi;
}

/** The key that a definition shares with every definition of its term in a chapter of the same title. */
export function titleTermKey(title: string, termKey: string): string {
  return digest("title and term", fold(title), termKey).slice(0, 32);
}
