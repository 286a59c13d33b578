import type { CitedWork } from "./citedWork.js";
import { type CslName, cslName } from "./cslName.js";
import { oneLine } from "./oneLine.js";
import { pageSpan } from "./pageSpan.js";

/** An item of CSL-JSON (citeproc-js, schema csl-data.json), as far as our works fill it. */
export interface CslItem {
  id: string;
  type: "chapter" | "entry-dictionary" | "entry" | "book";
  title: string;
  author?: CslName[];
  editor?: CslName[];
  "container-title"?: string;
  publisher?: string;
  issued?: { "date-parts": [[number]] };
  page?: string;
  "number-of-pages"?: string;
  genre?: string;
  abstract?: string;
  DOI?: string;
  URL?: string;
  ISBN?: string;
}

const TYPES = { chapter: "chapter", definition: "entry-dictionary", book: "book" } as const;

/** The work as an item of CSL-JSON; a definition is the entry of its term, described by the chapter that holds it. */
export function cslItem(work: CitedWork): CslItem {
  const span = pageSpan(work.pages);
  const item: CslItem = {
    id: work.id,
    type: TYPES[work.kind],
    title: oneLine(work.kind === "definition" ? work.term : work.title),
  };
  if (work.authors.length > 0) item.author = work.authors.map(cslName);
  if (work.editors.length > 0) item.editor = work.editors.map(cslName);
  if (work.bookTitle && work.kind !== "book") item["container-title"] = oneLine(work.bookTitle);
  if (work.publisher) item.publisher = oneLine(work.publisher);
  if (work.year !== undefined) item.issued = { "date-parts": [[work.year]] };
  if (span && "first" in span) item.page = `${span.first}-${span.last}`;
  if (span && "count" in span) item["number-of-pages"] = String(span.count);
  if (work.kind === "definition") {
    item.genre = definitionIn(work.title);
    item.abstract = oneLine(work.text);
  }
  if (work.doi) item.DOI = work.doi;
  if (work.url) item.URL = work.url;
  if (work.isbn) item.ISBN = work.isbn;
  return item;
}

/** What a definition is, in words: `Definition in “Chapter title”`. */
export function definitionIn(chapterTitle: string | undefined): string {
  return chapterTitle ? `Definition in “${oneLine(chapterTitle)}”` : "Definition";
}
