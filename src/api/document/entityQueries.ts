import { type DocumentNode, parse } from "graphql";
import { CITED_CHAPTER } from "../citation/citedChapter.js";

/** The kinds of entity that have a document. */
export type DocumentKind = "term" | "chapter" | "author" | "book" | "organization";

/** A query of ours: it reads one entity by `$id`, and one list of it page by page with `$first` and `$after`. */
export interface EntityQuery {
  document: DocumentNode;
  /** The root field. */
  field: DocumentKind;
  /** The connection that is read to its end, where there is one. */
  list?: string;
}

const PAGE = "totalCount pageInfo { hasNextPage endCursor }";

const query = (field: DocumentKind, list: string, selection: string): EntityQuery => ({
  document: parse(`query($id: ID!, $first: Int!, $after: String) { ${field}(id: $id) ${selection} }`),
  field,
  list,
});

/** What the document of each kind is made from. */
export const ENTITY_QUERIES: Readonly<Record<DocumentKind, EntityQuery>> = {
  term: query(
    "term",
    "definitions",
    `{
      id label alternativeLabels
      definitions(first: $first, after: $after) {
        nodes { id text chapter { id title year doi { value } } }
        ${PAGE}
      }
      related(first: $first) { edges { score node { id label } reasons { kind statement } } }
    }`,
  ),
  chapter: query(
    "chapter",
    "terms",
    `{
      id title abstract year pages
      dois { value book { id title year isbn publisher editors doi { value } } }
      book { id title year isbn publisher editors doi { value } }
      bylines { name author { id name orcid } affiliations { id name } }
      terms(first: $first, after: $after) { nodes { id label } ${PAGE} }
    }`,
  ),
  author: query(
    "author",
    "chapters",
    `{
      id name alternativeNames orcid
      organizations { id name }
      chapters(first: $first, after: $after) { nodes { id title year doi { value } } ${PAGE} }
    }`,
  ),
  book: query(
    "book",
    "chapters",
    `{
      id title year isbn publisher editors doi { value }
      chapters(first: $first, after: $after) { nodes { id title year doi { value } } ${PAGE} }
    }`,
  ),
  organization: query(
    "organization",
    "authors",
    `{
      id name country countryCode
      authors(first: $first, after: $after) { nodes { id name orcid } ${PAGE} }
    }`,
  ),
};

/** The kinds whose document can be a bibliography. */
export type CitedKind = "chapter" | "author" | "book";

export function isCitedKind(kind: DocumentKind): kind is CitedKind {
  return kind === "chapter" || kind === "author" || kind === "book";
}

/** What a bibliography is made from: a chapter itself, or all chapters of an author or a book. */
export const CITATION_QUERIES: Readonly<Record<CitedKind, EntityQuery>> = {
  chapter: { document: parse(`query($id: ID!) { chapter(id: $id) ${CITED_CHAPTER} }`), field: "chapter" },
  author: query(
    "author",
    "chapters",
    `{ id chapters(first: $first, after: $after) { nodes ${CITED_CHAPTER} ${PAGE} } }`,
  ),
  book: query("book", "chapters", `{ id chapters(first: $first, after: $after) { nodes ${CITED_CHAPTER} ${PAGE} } }`),
};

/** What a DOI names. */
export const DOI_QUERY = parse(`query($value: DOI!) { doi(value: $value) { chapter { id } book { id } } }`);
