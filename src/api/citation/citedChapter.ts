import type { CitedChapter } from "../../export/citation/citedWork.js";

/** What a citation of a chapter is made from: a selection on Chapter. */
export const CITED_CHAPTER = `{
  id title year pages
  doi { value url }
  book { title year isbn publisher editors }
  bylines { name }
}`;

/** The answer to that selection. */
export type ChapterParts = {
  id: string;
  title: string;
  year: number | null;
  pages: string | null;
  doi: { value: string; url: string } | null;
  book: {
    title: string;
    year: number | null;
    isbn: string | null;
    publisher: string | null;
    editors: readonly string[];
  } | null;
  bylines: readonly { name: string }[];
};

/** A book that is known by its number alone has no title to cite. */
const NUMBER_FOR_TITLE = /^ISBN \S+$/;

/** A chapter as citations take it: what is not known is absent; its book's year stands in for its own. */
export function citedChapter({ id, title, year, pages, doi, book, bylines }: ChapterParts): CitedChapter {
  const published = year ?? book?.year ?? null;
  return {
    kind: "chapter",
    id,
    title,
    authors: bylines.map(({ name }) => ({ name })),
    editors: (book?.editors ?? []).map((name) => ({ name })),
    ...(book && !NUMBER_FOR_TITLE.test(book.title) && { bookTitle: book.title }),
    ...(book?.publisher && { publisher: book.publisher }),
    ...(book?.isbn && { isbn: book.isbn }),
    ...(published !== null && { year: published }),
    ...(pages !== null && { pages }),
    ...(doi && { doi: doi.value, url: doi.url }),
  };
}
