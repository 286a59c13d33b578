import { digest } from "../domain/digest.js";
import { fold } from "../domain/fold.js";
import { organizationKey } from "../domain/organizationKey.js";
import type { BylineStatement } from "../domain/record.js";
import { hasGivenName, nameKey, nameParts } from "./nameParts.js";

/** What the rules look at in a byline: all of it is printed on its chapter's pages. */
export interface IdentityByline {
  /** Chapter id, position and name: unique, and the order of bylines. */
  key: string;
  chapterId: string;
  name: string;
  otherSpellings: string[];
  nameKey: string;
  orcid: string | null;
  /** What it shares with bylines of the same full name that are the same person's: organisations and co-authors. */
  matchKeys: string[];
  /** How the page prints each of them, in the same order. */
  matchTexts: string[];
  /** The folded titles that pages print for its chapter, each hashed with the name: what a person's decision holds on to. */
  anchors: string[];
}

/** Of a chapter by more authors than this, each is a co-author only of the first. */
const MOST_CO_AUTHORS = 30;
const ANCHOR_LENGTH = 24;

export const ORGANIZATION = "organization\t";
export const CO_AUTHOR = "co-author\t";

/** What a byline shares with others: its organisations, and the co-authors whose given names are printed in full. */
export function matchesOf(
  byline: BylineStatement,
  chapter: readonly BylineStatement[],
): { keys: string[]; texts: string[] } {
  const own = nameKey(byline.name);
  const matches = new Map<string, string>();
  for (const affiliation of byline.affiliations) {
    matches.set(`${ORGANIZATION}${organizationKey(affiliation)}`, affiliation.name);
  }
  for (const { name } of chapter.slice(0, MOST_CO_AUTHORS)) {
    const key = nameKey(name);
    if (key !== own && hasGivenName(nameParts(name)) && !matches.has(`${CO_AUTHOR}${key}`))
      matches.set(`${CO_AUTHOR}${key}`, name);
  }
  return { keys: [...matches.keys()], texts: [...matches.values()] };
}

/** The keys of the organisations that a byline names. */
export function organizationKeysOf({ matchKeys }: IdentityByline): string[] {
  return matchKeys.flatMap((key) => (key.startsWith(ORGANIZATION) ? key.slice(ORGANIZATION.length) : []));
}

/** What a decision about a byline holds on to: its name in a chapter of one of these titles, whatever the chapter's id. */
export function anchorsOf(name: string, titles: Iterable<string>): string[] {
  const own = nameKey(name);
  return [...new Set([...titles].map((title) => digest("byline", fold(title), own).slice(0, ANCHOR_LENGTH)))].sort();
}
