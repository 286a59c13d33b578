import { chooseSpelling, countSpelling, rankSpellings } from "../../domain/chooseSpelling.js";
import { shortDigest } from "../../domain/digest.js";
import { sortForm } from "../../domain/personName.js";
import { slugOf } from "../../domain/slug.js";

/** A byline of an author as the author's entry sees it. */
export interface BylineOfAuthor {
  key: string;
  name: string;
  orcid: string | null;
  otherSpellings: string[];
}

export interface DerivedAuthor {
  id: string;
  name: string;
  alternativeNames: string[];
  orcid: string | null;
  /** Folded family name, then given names. */
  sortName: string;
}

/** The author of bylines, which are given by key in code point order: the first is part of the id. */
export function deriveAuthor(bylines: readonly BylineOfAuthor[]): DerivedAuthor {
  const spellings = new Map<string, number>();
  const orcids = new Map<string, number>();
  for (const byline of bylines) {
    for (const spelling of [byline.name, ...byline.otherSpellings]) countSpelling(spellings, spelling);
    if (byline.orcid !== null) countSpelling(orcids, byline.orcid);
  }
  const [name = "", ...alternativeNames] = rankSpellings(spellings);
  return {
    id: `author:${slugOf(name)}-${shortDigest(6, bylines[0]?.key ?? "")}`,
    name,
    alternativeNames,
    orcid: chooseSpelling(orcids) ?? null,
    sortName: sortForm(name),
  };
}
