/** What one page says, as printed: every reader gives this shape and the graph is a function of the set of them. */
export interface SourceRecord {
  /** Where it was read: an address, or a path; unique a record (`glossary.csv#row=12` for one of many). */
  uri: string;
  format: PageFormat;
  license?: string;
  /** The chapter the page is about; absent where a glossary gives definitions alone. */
  chapter?: ChapterStatement;
  definitions: DefinitionStatement[];
}

export type PageFormat =
  | "DICTIONARY_TEXT"
  | "DICTIONARY_HTML"
  | "CHAPTER_TEXT"
  | "CHAPTER_HTML"
  | "JSONL"
  | "CROSSREF"
  | "BIBTEX"
  | "RIS"
  | "CSL_JSON"
  | "CSV";

export interface ChapterStatement {
  title: string;
  /** Bare and lower-case: `10.5555/…`. */
  doi?: string;
  year?: number;
  /** As printed: a range or a count. */
  pages?: string;
  abstract?: string;
  price?: { amount: number; currency: string };
  bylines: BylineStatement[];
  /** Works it cites: a bare DOI, or as printed. */
  references?: string[];
  book?: BookStatement;
}

export interface BookStatement {
  title?: string;
  /** Thirteen digits, no hyphens. */
  isbn?: string;
  doi?: string;
  publisher?: string;
  editors?: string[];
}

/** One name of the printed line of authors, in its printed order. */
export interface BylineStatement {
  name: string;
  orcid?: string;
  affiliations: AffiliationStatement[];
}

export interface AffiliationStatement {
  name: string;
  /** As printed. */
  country?: string;
}

export interface DefinitionStatement {
  /** The base label as printed, without the alternative forms. */
  label: string;
  alternativeLabels: string[];
  text: string;
  /** The page's number in its dictionary, where the address gives it. */
  number?: string;
  references?: string[];
  /** A `More Results` definition stands in another chapter, known by its title alone. */
  elsewhere?: { title: string; price?: { amount: number; currency: string } };
}
