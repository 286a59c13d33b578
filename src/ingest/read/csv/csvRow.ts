import { parseBylines } from "../../../domain/byline.js";
import { normalizeDoi } from "../../../domain/doi.js";
import { LexigraphError } from "../../../domain/errors.js";
import { plainText } from "../../../domain/plainText.js";
import type { BylineStatement, ChapterStatement, DefinitionStatement, SourceRecord } from "../../../domain/record.js";
import { parseTermLabel } from "../../../domain/termLabel.js";
import { labelOf } from "../printedText.js";
import { statedDoi, statedIsbn, statedYear } from "../statedParts.js";
import { UnreadablePage } from "../unreadablePage.js";
import type { Column } from "./csvColumns.js";

/** What a row holds in a column: plain text, its lines kept; undefined where nothing stands there. */
export type Cell = (column: Column) => string | undefined;

/**
 * The record of a row: a definition, and the chapter that it is in where the row tells anything of one.
 *
 * @throws UnreadablePage TERM_MISSING, DEFINITION_MISSING, BAD_DOI, BAD_ISBN, BAD_YEAR, BYLINE_UNREADABLE, TOO_LONG
 */
export function rowRecord(cell: Cell, uri: string, line: number): SourceRecord {
  const license = cell("license");
  const definition = definitionOf(cell, line);
  const chapter = chapterOf(cell, definition.label);
  return {
    uri,
    format: "CSV",
    ...(license === undefined ? {} : { license: oneLine(license) }),
    ...(chapter === undefined ? {} : { chapter }),
    definitions: [definition],
  };
}

function definitionOf(cell: Cell, line: number): DefinitionStatement {
  const term = parseTermLabel(labelOf({ text: oneLine(cell("term") ?? ""), number: line }));
  const text = cell("definition");
  if (text === undefined) throw new UnreadablePage("DEFINITION_MISSING", "The row has no definition.");
  const given = listOf(cell("alternativeLabels")).filter((label) => label !== term.label);
  const references = listOf(cell("references")).map((reference) => normalizeDoi(reference) ?? reference);
  const number = cell("number");
  return {
    label: term.label,
    alternativeLabels: [...new Set([...term.alternativeLabels, ...given])],
    text,
    ...(number !== undefined && /^\d{1,18}$/.test(number) ? { number } : {}),
    ...(references.length === 0 ? {} : { references }),
  };
}

/** A chapter without a title is called by its DOI until a title comes; an entry of a book, by its term. */
function chapterOf(cell: Cell, label: string): ChapterStatement | undefined {
  const columns = ["chapter", "doi", "authors", "book", "isbn", "bookDoi", "year", "pages", "abstract"] as const;
  if (columns.every((column) => cell(column) === undefined)) return undefined;
  const [doi, year, pages, abstract] = [cell("doi"), cell("year"), cell("pages"), cell("abstract")];
  const bare = doi === undefined ? undefined : statedDoi(doi);
  const book = bookOf(cell);
  return {
    title: oneLine(cell("chapter") ?? (bare === undefined ? label : `DOI ${bare}`)),
    ...(bare === undefined ? {} : { doi: bare }),
    ...(year === undefined ? {} : { year: statedYear(year) }),
    ...(pages === undefined ? {} : { pages: oneLine(pages) }),
    ...(abstract === undefined ? {} : { abstract }),
    bylines: bylinesOf(cell("authors")),
    ...(Object.keys(book).length === 0 ? {} : { book }),
  };
}

function bookOf(cell: Cell): NonNullable<ChapterStatement["book"]> {
  const [title, isbn, doi, publisher] = [cell("book"), cell("isbn"), cell("bookDoi"), cell("publisher")];
  const editors = bylinesOf(cell("editors")).map(({ name }) => name);
  return {
    ...(title === undefined ? {} : { title: oneLine(title) }),
    ...(isbn === undefined ? {} : { isbn: statedIsbn(isbn) }),
    ...(doi === undefined ? {} : { doi: statedDoi(doi) }),
    ...(publisher === undefined ? {} : { publisher: oneLine(publisher) }),
    ...(editors.length === 0 ? {} : { editors }),
  };
}

/** As on a page; several lines or bars part names too. */
function bylinesOf(printed: string | undefined): BylineStatement[] {
  if (printed === undefined) return [];
  try {
    return parseBylines(printed.replace(/\s*[\n|]\s*/g, "; ").replace(/[;,\s]+$/, ""));
  } catch (error) {
    if (!(error instanceof LexigraphError)) throw error;
    throw new UnreadablePage("BYLINE_UNREADABLE", error.message, undefined, { cause: error });
  }
}

/** Several in one cell stand on lines, or between semicolons or bars. */
function listOf(printed: string | undefined): string[] {
  return (printed ?? "")
    .split(/[;|\n]/)
    .map(plainText)
    .filter((text) => text !== "");
}

function oneLine(text: string): string {
  return plainText(text);
}
