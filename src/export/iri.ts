import { doiUrl } from "../domain/doi.js";
import { LexigraphError } from "../domain/errors.js";
import { legible } from "./legible.js";

const PATHS: Record<string, string> = {
  term: "terms",
  chapter: "chapters",
  author: "authors",
  book: "books",
  organization: "organizations",
};

// Slashes, and what a fragment or a path segment may hold as it is, stay readable.
function encode(key: string): string {
  return encodeURIComponent(legible(key)).replace(/%(2F|3A|3B|40)/g, (escaped) => decodeURIComponent(escaped));
}

/**
 * The address of an entity's document: `term:tide` under `http://localhost:4000/` is `http://localhost:4000/terms/tide`.
 * `base` ends in a slash. Throws INTERNAL for an id of a kind that has no document.
 */
export function entityIri(base: string, id: string): string {
  const [kind = "", ...key] = id.split(":");
  const path = PATHS[kind];
  if (path === undefined) throw new LexigraphError("INTERNAL", `There is no document of ${id}: its kind has none.`);
  return `${base}${path}/${encode(key.join(":"))}`;
}

/** The address of something that a term's document holds: a definition, a relation. */
export function fragmentIri(termIri: string, id: string): string {
  return `${termIri}#${encode(id)}`;
}

/** The address that resolves a DOI; `doi` bare. */
export function doiIri(doi: string): string {
  return doiUrl(legible(doi));
}

/** The address of a person's ORCID record; `orcid` bare. */
export function orcidIri(orcid: string): string {
  return `https://orcid.org/${encode(orcid)}`;
}
