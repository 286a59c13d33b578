import type { RelationKind } from "../../export/entityDocument.js";

/** Answers to the queries of entityQueries.ts, each with as much of its list as was asked for. */

export interface EntityAnswer {
  /** Rows of its list that are not in it. */
  left?: number;
}

export interface NamePart {
  id: string;
  name: string;
}

export interface LabelPart {
  id: string;
  label: string;
}

export interface PersonPart extends NamePart {
  orcid: string | null;
}

export interface ChapterPart {
  id: string;
  title: string;
  year: number | null;
  doi: { value: string } | null;
}

export interface BookPart extends ChapterPart {
  isbn: string | null;
  publisher: string | null;
  editors: readonly string[];
}

export interface TermAnswer extends LabelPart {
  alternativeLabels: readonly string[];
  definitions: readonly { id: string; text: string; chapter: ChapterPart | null }[];
  related: {
    edges: readonly { score: number; node: LabelPart; reasons: readonly { kind: RelationKind; statement: string }[] }[];
  };
}

export interface ChapterAnswer {
  id: string;
  title: string;
  abstract: string | null;
  year: number | null;
  pages: string | null;
  dois: readonly { value: string; book: BookPart | null }[];
  book: BookPart | null;
  bylines: readonly { name: string; author: PersonPart; affiliations: readonly NamePart[] }[];
  terms: readonly LabelPart[];
}

export interface AuthorAnswer extends PersonPart {
  alternativeNames: readonly string[];
  organizations: readonly NamePart[];
  chapters: readonly ChapterPart[];
}

export interface BookAnswer extends BookPart {
  chapters: readonly ChapterPart[];
}

export interface OrganizationAnswer extends NamePart {
  country: string | null;
  countryCode: string | null;
  authors: readonly PersonPart[];
}
