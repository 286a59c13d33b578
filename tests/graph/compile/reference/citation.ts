import { type ChapterParts, citedChapter } from "../../../../src/api/citation/citedChapter.js";
import { citedDefinition } from "../../../../src/api/citation/citedDefinition.js";
import { CITATION_FORMATS, type CitationStyle } from "../../../../src/export/citation/citationFormats.js";
import type { ChapterFact, DefinitionFact } from "../smallGraph/facts.js";
import type { Store } from "./store.js";

/** How a chapter or a definition is cited: the writers are the product's, what they write from is found here. */
export function citation(store: Store, cited: ChapterFact | DefinitionFact, style: unknown): string {
  const format = CITATION_FORMATS[style as CitationStyle];
  if ("title" in cited) return format.write([citedChapter(partsOf(store, cited))]);
  const { id, text, term, chapter } = cited;
  const parts = chapter === undefined ? null : partsOf(store, store.chapter(chapter));
  return format.write([citedDefinition({ id, text, term: store.term(term), chapter: parts })]);
}

function partsOf(store: Store, { id, title, year, pages, dois, books, bylines }: ChapterFact): ChapterParts {
  const book = books[0] === undefined ? null : store.book(books[0]);
  return {
    id,
    title,
    year: year ?? null,
    pages: pages ?? null,
    doi: dois[0] === undefined ? null : store.doi(dois[0].value),
    book: book && {
      title: book.title,
      year: book.year ?? null,
      isbn: book.isbn ?? null,
      publisher: book.publisher ?? null,
      editors: book.editors,
    },
    bylines,
  };
}
