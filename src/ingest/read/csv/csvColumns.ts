import { fold } from "../../../domain/fold.js";

/** What a column of a glossary may hold. */
export type Column =
  | "term"
  | "definition"
  | "alternativeLabels"
  | "chapter"
  | "doi"
  | "authors"
  | "book"
  | "isbn"
  | "bookDoi"
  | "publisher"
  | "editors"
  | "year"
  | "pages"
  | "abstract"
  | "references"
  | "license"
  | "number";

/** The names that people give their columns, folded, without signs between the words. */
const NAMES: Record<Column, string> = {
  term: "term,terms,label,headword,head word,concept,entry,word,keyword,preflabel,preferred label,preferred term,term label,name,lemma",
  definition: "definition,definitions,description,meaning,gloss,text,explanation,definition text,scope note",
  alternativeLabels:
    "alternative labels,alternative label,altlabel,altlabels,alternative,alternatives,alternative term,alternative terms,synonym,synonyms," +
    "abbreviation,abbreviations,acronym,acronyms,aka,also known as,variant,variants,other labels,alias,aliases",
  chapter: "chapter,chapter title,title,published in chapter,article,article title,source title,work,work title",
  doi: "doi,chapter doi,doi url,doi link,source doi",
  authors: "authors,author,author s,authors of chapter,creator,creators,by,contributor,contributors,byline,bylines",
  book: "book,book title,container,container title,published in,publication,in book,source book",
  isbn: "isbn,isbn13,isbn 13,isbn10,isbn 10,book isbn",
  bookDoi: "book doi",
  publisher: "publisher,press,published by",
  editors: "editors,editor,editor s,book editors,book editor",
  year: "year,date,publication year,publication date,published,pub year,copyright,copyright year,year of publication",
  pages: "pages,page,page range,pp",
  abstract: "abstract,summary,chapter abstract",
  references: "references,reference,cites,cited,citations,works cited,bibliography,cited works",
  license: "license,licence,rights,license url,licence url",
  number: "definition number,page number,dictionary number",
};

const COLUMNS = new Map(
  Object.entries(NAMES).flatMap(([column, names]) => names.split(",").map((name) => [name, column as Column])),
);

/** The column that a header names, in any case and with any signs between its words; undefined for one that is not read. */
export function columnOf(header: string): Column | undefined {
  const words = header.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  return COLUMNS.get(key(words)) ?? COLUMNS.get(key(header));
}

function key(header: string): string {
  return fold(header)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
