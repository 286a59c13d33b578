import { CO_AUTHOR, type IdentityByline, ORGANIZATION } from "./identityByline.js";
import type { AuthorEvidence } from "./suggestion.js";

/** What the bylines of one author print. */
export function authorEvidence(
  id: string,
  bylines: readonly IdentityByline[],
  sides: ReadonlySet<string> = new Set(),
): AuthorEvidence {
  const evidence: AuthorEvidence = {
    id,
    names: [...new Set(bylines.flatMap(({ name, otherSpellings }) => [name, ...otherSpellings]))],
    orcids: new Set(bylines.flatMap(({ orcid }) => orcid ?? [])),
    chapters: new Set(bylines.map(({ chapterId }) => chapterId)),
    organizations: new Map(),
    coAuthors: new Map(),
    sides: new Set(sides),
  };
  for (const { matchKeys, matchTexts } of bylines) {
    for (const [place, key] of matchKeys.entries()) {
      const text = matchTexts[place] ?? "";
      if (key.startsWith(ORGANIZATION)) evidence.organizations.set(key.slice(ORGANIZATION.length), text);
      else evidence.coAuthors.set(key.slice(CO_AUTHOR.length), text);
    }
  }
  return evidence;
}
