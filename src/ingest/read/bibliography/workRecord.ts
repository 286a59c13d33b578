import { bookOfChapterDoi } from "../../../domain/bookOfChapterDoi.js";
import type { BookStatement, ChapterStatement, PageFormat, SourceRecord } from "../../../domain/record.js";
import { isObject, type JsonObject, listAt, objectOf, textAt, textsAt, valueAt } from "../json/jsonFields.js";
import { textOfMarkup, withoutMarkup } from "../markup.js";
import { statedDoi, statedIsbn, statedYear } from "../statedParts.js";
import { UnreadablePage } from "../unreadablePage.js";
import { bylinesAt, namesAt } from "./workNames.js";

/** Kinds of works that are part of a book, as Crossref and CSL call them. */
const PARTS_OF_A_BOOK = new Set(
  (
    "book-chapter book-section book-part book-track reference-entry proceedings-article " +
    "chapter entry entry-encyclopedia entry-dictionary paper-conference"
  ).split(" "),
);
/** Where a year is looked for: the copyright's is that of print. */
const DATES = ["published-print", "issued", "published", "published-online", "created-print"];

/**
 * The record of a bibliography's work (Crossref, https://api.crossref.org/swagger-ui; CSL-JSON, schema 1.0.2): its chapter,
 * and no definition. The two differ in little: Crossref gives texts as lists, and knows affiliations and references.
 *
 * @throws UnreadablePage NO_CHAPTER, CHAPTER_MISSING, BAD_RECORD, BAD_DOI, BAD_ISBN, BAD_ORCID, BAD_YEAR, BAD_ABSTRACT
 */
export function workRecord(value: unknown, uri: string, format: PageFormat): SourceRecord {
  const work = objectOf(value, "The work");
  expectPartOfBook(work);
  const license = listOrNone(work, "license").flatMap((one) => textAt(objectOf(one, "license[0]"), "URL") ?? [])[0];
  return { uri, format, ...(license === undefined ? {} : { license }), chapter: chapterOf(work), definitions: [] };
}

/** The key under which a work is known in its file: its DOI, or the name that the bibliography gives it. */
export function workKey(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  for (const field of ["DOI", "id", "citation-key"]) {
    const key = valueAt(value, field);
    if (typeof key === "string" && key.trim() !== "") return key.trim();
  }
  return undefined;
}

function expectPartOfBook(work: JsonObject): void {
  const type = textAt(work, "type");
  if (type !== undefined && PARTS_OF_A_BOOK.has(type)) return;
  if (type === undefined && textAt(work, "container-title") !== undefined) return;
  const message = `It is a ${type ?? "work without type or book"}, and no part of a book; chapters and entries are read.`;
  throw new UnreadablePage("NO_CHAPTER", message);
}

function chapterOf(work: JsonObject): ChapterStatement {
  const title = titleOf(work);
  if (title === undefined) throw new UnreadablePage("CHAPTER_MISSING", "The work has no title.");
  const doi = textAt(work, "DOI");
  const chapter: ChapterStatement = {
    title,
    ...(doi === undefined ? {} : { doi: statedDoi(doi) }),
    ...given("year", yearOf(work)),
    ...given("pages", textAt(work, "page")),
    ...given("abstract", abstractOf(work)),
    bylines: bylinesAt(work, "author"),
    ...given("references", referencesOf(work)),
  };
  const book = bookOf(work, chapter.doi);
  return Object.keys(book).length === 0 ? chapter : { ...chapter, book };
}

function titleOf(work: JsonObject): string | undefined {
  const title = textAt(work, "title");
  const subtitle = textAt(work, "subtitle");
  if (title === undefined) return undefined;
  const whole = subtitle === undefined || title.includes(subtitle) ? title : `${title}: ${subtitle}`;
  return withoutMarkup(whole);
}

/** Of several titles of what contains a chapter the series stand first, the book last. */
function bookOf(work: JsonObject, doi: string | undefined): BookStatement {
  const title = textsAt(work, "container-title").at(-1);
  const editors = namesAt(work, "editor");
  return {
    ...given("title", title === undefined ? undefined : withoutMarkup(title)),
    ...given("isbn", isbnOf(work, doi)),
    ...given("publisher", textAt(work, "publisher")),
    ...(editors.length === 0 ? {} : { editors }),
  };
}

/** The one that the chapter's DOI tells, where it is among them; else the first. */
function isbnOf(work: JsonObject, doi: string | undefined): string | undefined {
  const isbns = textsAt(work, "ISBN").flatMap(splitIsbns).map(statedIsbn);
  const told = doi === undefined ? undefined : bookOfChapterDoi(doi)?.isbn;
  return isbns.find((isbn) => isbn === told) ?? isbns[0];
}

/** Bibliographies put several into one field, with words beside them: `978-… (hardcover), 978-…`. */
function splitIsbns(printed: string): string[] {
  return printed
    .split(/[,;|]|\s(?=97[89])/)
    .map((part) => part.replace(/\([^()]*\)/g, "").trim())
    .filter((part) => part !== "");
}

function yearOf(work: JsonObject): number | undefined {
  for (const field of DATES) {
    const date = valueAt(work, field);
    const year = date === undefined ? undefined : yearOfDate(date, field);
    if (year !== undefined) return year;
  }
  return undefined;
}

/** `{"date-parts": [[2021, 3]]}`, in which a part may be missing or null, or a printed date. */
function yearOfDate(value: unknown, field: string): number | undefined {
  if (typeof value === "string") return statedYear(value);
  const date = objectOf(value, field);
  const [first] = listAt(date, "date-parts");
  const printed = textAt(date, "raw") ?? textAt(date, "literal");
  if (first === undefined) return printed === undefined ? undefined : statedYear(printed);
  const [year] = Array.isArray(first) ? first : [first];
  return year === null || year === undefined || year === "" ? undefined : statedYear(String(year));
}

function abstractOf(work: JsonObject): string | undefined {
  const printed = valueAt(work, "abstract");
  if (printed === undefined) return undefined;
  if (typeof printed !== "string") throw new UnreadablePage("BAD_RECORD", "abstract has to be a text.");
  return textOfMarkup(printed) || undefined;
}

/** What the work cites: by DOI where there is one, else as it is printed. */
function referencesOf(work: JsonObject): string[] | undefined {
  const references = listOrNone(work, "reference").flatMap((value, index) => {
    const reference = objectOf(value, `reference[${index}]`);
    const doi = textAt(reference, "DOI");
    if (doi !== undefined) return [statedDoi(doi)];
    const parts = ["author", "year", "article-title", "volume-title", "journal-title"];
    const printed =
      textAt(reference, "unstructured") ?? parts.flatMap((part) => textAt(reference, part) ?? []).join(". ");
    return printed === "" ? [] : [withoutMarkup(printed)];
  });
  return references.length === 0 ? undefined : [...new Set(references)];
}

/** CSL-JSON may use such a field for a text; then there is no list. */
function listOrNone(work: JsonObject, field: string): readonly unknown[] {
  return typeof valueAt(work, field) === "string" ? [] : listAt(work, field);
}

function given<Name extends string, Value>(name: Name, value: Value | undefined): { [name in Name]?: Value } {
  const holder: { [name in Name]?: Value } = {};
  if (value !== undefined) holder[name] = value;
  return holder;
}
