import { normalizeIsbn } from "./isbn.js";

/** The numbers of a book that one of its chapters' DOIs tells; `isbn` is absent where its check digit is wrong. */
export interface BookNumbers {
  doi: string;
  isbn?: string;
}

/**
 * The book in a chapter's DOI of the form `PREFIX/ISBN.chNNN`: its ISBN, and the DOI before `.chNNN`, which is the
 * book's own. Undefined for a DOI of any other form.
 *
 * @param doi bare and lower-case, as normalizeDoi gives it
 */
export function bookOfChapterDoi(doi: string): BookNumbers | undefined {
  const parts = /^(10\.[\d.]+\/([\dx-]+))\.ch\d+$/.exec(doi);
  const [, bookDoi, number] = parts ?? [];
  if (bookDoi === undefined || number === undefined) return undefined;
  if (!/^(?:97[89]\d{10}|\d{9}[\dx])$/.test(number.replaceAll("-", ""))) return undefined;
  const isbn = normalizeIsbn(number);
  return isbn === undefined ? { doi: bookDoi } : { doi: bookDoi, isbn };
}
