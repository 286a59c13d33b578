import { chooseSpelling, countSpelling, rankSpellings } from "../domain/chooseSpelling.js";
import { shortDigest } from "../domain/digest.js";
import { sortForm, splitPersonName } from "../domain/personName.js";
import { slugOf } from "../domain/slug.js";
import { countKey, sortKey } from "../domain/sortKey.js";
import type { Cluster } from "./clusterBylines.js";
import type { IdentityByline } from "./identityByline.js";

/** An author as its bylines tell; the properties of its node. */
export interface DerivedAuthor {
  id: string;
  name: string;
  alternativeNames: string[];
  authorNames: string[];
  orcid: string | null;
  /** Folded family name, then given names, and the id. */
  nameKey: string;
  chapterCount: number;
  chapterCountKey: string;
}

/**
 * The author of a cluster. The id is the displayed name's slug and a hash of the first byline, both of the bylines that
 * no merge brought: so the author that a merge keeps keeps its id. The name is the most frequent spelling of all.
 */
export function deriveAuthor({ bylines: members, principal }: Cluster): DerivedAuthor {
  const bylines = members.map(({ byline }) => byline);
  const [name = "", ...alternativeNames] = ranked(bylines);
  const orcids = new Map<string, number>();
  for (const { orcid } of bylines) if (orcid !== null) countSpelling(orcids, orcid);
  const ownName = principal.length === bylines.length ? name : (ranked(principal)[0] ?? name);
  const id = `author:${slugOf(ownName)}-${shortDigest(6, principal[0]?.key ?? "")}`;
  const chapterCount = new Set(bylines.map(({ chapterId }) => chapterId)).size;
  return {
    id,
    name,
    alternativeNames,
    authorNames: [name, ...alternativeNames],
    orcid: chooseSpelling(orcids) ?? null,
    nameKey: sortKey(sortForm(name), id),
    chapterCount,
    chapterCountKey: countKey(chapterCount, id),
  };
}

/** Every spelling, the one to show first; `Roe, Jane` is shown only where nobody prints `Jane Roe`. */
function ranked(bylines: readonly IdentityByline[]): string[] {
  const spellings = new Map<string, number>();
  for (const { name, otherSpellings } of bylines) {
    for (const spelling of [name, ...otherSpellings]) countSpelling(spellings, spelling);
  }
  const all = rankSpellings(spellings);
  return [...all.filter((name) => !isInverted(name)), ...all.filter(isInverted)];
}

function isInverted(name: string): boolean {
  return name.includes(",") && name.startsWith(splitPersonName(name).family);
}
