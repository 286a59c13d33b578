/** What the small graph says, before any key or derived relationship; ids as docs/graph.md writes them. */
export interface Facts {
  terms: readonly TermFact[];
  definitions: readonly DefinitionFact[];
  chapters: readonly ChapterFact[];
  books: readonly BookFact[];
  authors: readonly AuthorFact[];
  organizations: readonly OrganizationFact[];
  sources: readonly SourceFact[];
  formerIds: readonly FormerIdFact[];
  relations: readonly RelationFact[];
  dataVersion: number;
  lastLoadedAt: string;
}

export interface TermFact {
  id: string;
  slug: string;
  label: string;
  alternativeLabels: readonly string[];
}

export interface DefinitionFact {
  id: string;
  term: string;
  /** Absent where a glossary gives the definition alone. */
  chapter?: string;
  text: string;
  references: readonly string[];
  sources: readonly string[];
}

export interface ChapterFact {
  id: string;
  title: string;
  abstract?: string;
  year?: number;
  pages?: string;
  price?: { amount: number; currency: string };
  /** Works that it cites. */
  references?: readonly string[];
  /** The first one first, each with the book that it stands for. */
  dois: readonly { value: string; book: string }[];
  /** The book of the first DOI first. */
  books: readonly string[];
  bylines: readonly BylineFact[];
  sources: readonly string[];
}

/** One printed name, in printed order. */
export interface BylineFact {
  id: string;
  name: string;
  author: string;
  affiliations: readonly string[];
}

export interface BookFact {
  id: string;
  title: string;
  year?: number;
  isbn?: string;
  publisher?: string;
  editors: readonly string[];
  doi?: string;
}

export interface AuthorFact {
  id: string;
  name: string;
  orcid?: string;
  alternativeNames: readonly string[];
}

export interface OrganizationFact {
  id: string;
  name: string;
  country?: string;
  countryCode?: string;
}

export interface SourceFact {
  uri: string;
  format: string;
  license?: string;
  loadedAt: string;
}

export interface FormerIdFact {
  id: string;
  now: string;
}

/** Two related terms, the one with the smaller folded label first. */
export interface RelationFact {
  from: string;
  to: string;
  score: number;
  /** Strongest first. */
  reasons: readonly ReasonFact[];
}

export interface ReasonFact {
  kind: string;
  score: number;
  statement: string;
  definitions: readonly string[];
  chapters: readonly string[];
  references: readonly string[];
  words: readonly string[];
  /** The terms whose definitions name the other. */
  namedBy: readonly string[];
}
