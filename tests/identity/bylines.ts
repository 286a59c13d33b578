import type { AuthorDecision, DecidedByline } from "../../src/identity/decision.js";
import { anchorsOf, type IdentityByline, matchesOf } from "../../src/identity/identityByline.js";
import { nameKey } from "../../src/identity/nameParts.js";

interface Printed {
  orcid?: string;
  at?: string[];
  /** Folded as the rules compare them. */
  with?: string[];
}

/** A byline of a chapter, the first there, with what a case does not care about left out. */
export function printed(
  chapter: string,
  name: string,
  { orcid, at = [], with: coAuthors = [] }: Printed = {},
): IdentityByline {
  const own = { name, affiliations: at.map((organization) => ({ name: organization, country: "Norway" })) };
  const others = coAuthors.map((coAuthor) => ({ name: coAuthor, affiliations: [] }));
  const { keys, texts } = matchesOf(own, [own, ...others]);
  return {
    key: `chapter:${chapter}\t0001\t${nameKey(name)}`,
    chapterId: `chapter:${chapter}`,
    name,
    otherSpellings: [],
    nameKey: nameKey(name),
    orcid: orcid ?? null,
    matchKeys: keys,
    matchTexts: texts,
    anchors: anchorsOf(name, [chapter]),
  };
}

const decidedOf = ({ nameKey: name, anchors }: IdentityByline): DecidedByline => ({ nameKey: name, anchors });

interface Decided {
  keep?: readonly IdentityByline[];
  merge: readonly IdentityByline[];
  apart?: readonly IdentityByline[];
}

/** A decision that stands. */
export function decision(id: string, { keep = [], merge, apart = [] }: Decided): AuthorDecision {
  return {
    id,
    kind: apart.length > 0 ? "REASSIGNMENT" : "MERGE",
    keptId: null,
    mergedIds: [],
    keep: keep.map(decidedOf),
    merge: merge.map(decidedOf),
    apart: apart.map(decidedOf),
    reason: "The same person.",
    at: "2026-11-25T12:00:00.000Z",
    by: "ada",
    undone: null,
  };
}
