import type { CitedName } from "./citation/citedWork.js";

/** The contract's RelationKind. */
export type RelationKind =
  | "ASSERTED"
  | "MENTIONS"
  | "SHARED_LABEL"
  | "SIMILAR_TEXT"
  | "CO_DEFINED"
  | "SHARED_AUTHOR"
  | "SHARED_REFERENCE";

/** An entity named in another's document. */
export interface EntityReference {
  /** Readable and global: `term:city-diplomacy`. */
  id: string;
  name: string;
}

/** A chapter named in another's document. */
export interface ChapterReference extends EntityReference {
  /** Bare and lower-case. */
  doi?: string;
  year?: number;
}

/** One definition, with the chapter it stands in where that is known. */
export interface DefinitionStatement {
  id: string;
  text: string;
  chapter?: ChapterReference;
}

/** Another term, and why; ASSERTED among the reasons means that a person, or the input, said so. */
export interface TermRelation extends EntityReference {
  /** 0 to 1. */
  score: number;
  reasons: readonly { kind: RelationKind; statement: string }[];
}

export interface TermDocument {
  kind: "term";
  id: string;
  label: string;
  alternativeLabels: readonly string[];
  definitions: readonly DefinitionStatement[];
  related: readonly TermRelation[];
}

export interface PersonReference extends EntityReference {
  /** Bare: `0000-0001-2345-6789`. */
  orcid?: string;
  affiliations?: readonly EntityReference[];
}

export interface BookReference extends EntityReference {
  /** Thirteen digits, no hyphens. */
  isbn?: string;
  doi?: string;
  year?: number;
  publisher?: string;
  editors: readonly CitedName[];
}

export interface ChapterDocument {
  kind: "chapter";
  id: string;
  title: string;
  abstract?: string;
  year?: number;
  /** As printed: a range or a count. */
  pages?: string;
  /** The first is the first; a reprint has several. */
  dois: readonly string[];
  /** In printed order. */
  authors: readonly PersonReference[];
  books: readonly BookReference[];
  /** The terms that it defines. */
  terms: readonly EntityReference[];
}

export interface AuthorDocument {
  kind: "author";
  id: string;
  name: string;
  alternativeNames: readonly string[];
  orcid?: string;
  organizations: readonly EntityReference[];
  chapters: readonly ChapterReference[];
}

export interface BookDocument extends Omit<BookReference, "name"> {
  kind: "book";
  title: string;
  chapters: readonly ChapterReference[];
}

export interface OrganizationDocument {
  kind: "organization";
  id: string;
  name: string;
  /** As printed. */
  country?: string;
  /** ISO 3166-1 alpha-2. */
  countryCode?: string;
  authors: readonly PersonReference[];
}

/** What an HTTP document of an entity is made from; its longest list is whole, or as much of it as the caller shows. */
export type EntityDocument = (TermDocument | ChapterDocument | AuthorDocument | BookDocument | OrganizationDocument) & {
  /** Rows of that list that are not shown. */
  left?: number;
};
