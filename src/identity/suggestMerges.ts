import { codePointOrder } from "../domain/codePointOrder.js";
import { areApart, type Obstacle } from "./constrainedSets.js";
import { initialsFit, nameConflict } from "./nameConflict.js";
import { hasOnlyInitials, initials, nameKey, nameParts } from "./nameParts.js";
import type { AuthorEvidence, Suggestion, SuggestionReason } from "./suggestion.js";

/** How much each kind of evidence speaks for one person, alone; several add up as a noisy or (Pearl, 1988). */
const WEIGHTS: Record<SuggestionReason, number> = {
  SAME_ORCID: 0.9,
  SAME_ORGANIZATION: 0.6,
  SAME_CO_AUTHOR: 0.6,
  SAME_FULL_NAME: 0.5,
  SAME_INSTITUTION: 0.4,
  FITTING_INITIALS: 0.3,
  SAME_COUNTRY: 0.1,
};
/** Of co-authors and organisations, more than this many shared ones say nothing new. */
const MOST_COUNTED = 2;
/** From this score on a suggestion is recommended: a person may accept it at a glance. */
export const RECOMMENDED_SCORE = 0.6;
/** What is left of a score where something forbids it. */
const DESPITE_OBSTACLE = 0.2;
const MOST_AN_AUTHOR = 5;
/** Up to so many authors of one family name and initial are compared each with each, 31,000 pairs. */
const MOST_COMPARED = 250;

/** A suggestion while names may still make it less likely. */
type Draft = Suggestion;

/**
 * The authors of one block, those whose family names end in the same word, who may be one person: full names that are
 * equal, or initials that fit; and those that a rule would unite, were nothing against it. At most five for each author,
 * the best; the higher score first, then by ids. Whom a person set apart is not suggested.
 */
export function suggestMerges(authors: readonly AuthorEvidence[]): Suggestion[] {
  const drafts = candidates(authors).flatMap(([left, right]) => draft(left, right) ?? []);
  const sorted = drafts.sort(byScore);
  const counts = new Map<string, number>();
  const best = new Set<Draft>();
  for (const suggestion of sorted) {
    for (const id of [suggestion.left, suggestion.right]) {
      const count = counts.get(id) ?? 0;
      counts.set(id, count + 1);
      if (count < MOST_AN_AUTHOR) best.add(suggestion);
    }
  }
  return sorted.filter((suggestion) => best.has(suggestion));
}

export function byScore(left: Suggestion, right: Suggestion): number {
  return right.score - left.score || codePointOrder(left.left, right.left) || codePointOrder(left.right, right.right);
}

/** Pairs worth comparing: all of one first initial, or, where these are many, those that share a name or a circle. */
function candidates(authors: readonly AuthorEvidence[]): [AuthorEvidence, AuthorEvidence][] {
  const sorted = [...authors].sort((left, right) => codePointOrder(left.id, right.id));
  const groups = groupBy(sorted, (author) => author.names.flatMap((name) => initials(nameParts(name))[0] ?? ""));
  const pairs = new Map<string, [AuthorEvidence, AuthorEvidence]>();
  for (const group of groups) {
    const compared = group.length <= MOST_COMPARED ? [group] : groupBy(group, sharedKeys);
    for (const members of compared) addPairs(pairs, members.slice(0, MOST_COMPARED));
  }
  for (const group of groupBy(sorted, ({ orcids }) => [...orcids])) addPairs(pairs, group);
  return [...pairs.values()];
}

function sharedKeys({ names, organizations, coAuthors }: AuthorEvidence): string[] {
  return [...names.map((name) => `name\t${nameKey(name)}`), ...organizations.keys(), ...coAuthors.keys()];
}

function groupBy(authors: readonly AuthorEvidence[], keys: (author: AuthorEvidence) => string[]): AuthorEvidence[][] {
  const groups = new Map<string, AuthorEvidence[]>();
  for (const author of authors) {
    for (const key of new Set(keys(author))) {
      const group = groups.get(key);
      if (group) group.push(author);
      else groups.set(key, [author]);
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function addPairs(pairs: Map<string, [AuthorEvidence, AuthorEvidence]>, group: readonly AuthorEvidence[]): void {
  for (const [place, left] of group.entries()) {
    for (const right of group.slice(place + 1)) pairs.set(`${left.id}\n${right.id}`, [left, right]);
  }
}

function draft(one: AuthorEvidence, other: AuthorEvidence): Draft | undefined {
  if (areApart(one, other)) return undefined;
  const reasons = reasonsFor(one, other);
  const obstacle = obstacleOf(one, other);
  const named = reasons.some(({ kind }) => kind === "SAME_FULL_NAME" || kind === "FITTING_INITIALS");
  const united = reasons.some(({ kind }) => kind === "SAME_ORCID");
  if (!united && !named) return undefined;
  // Two people of one name with different ORCIDs are no news, unless what they share would unite them.
  if (obstacle && !united && !reasons.some(({ kind }) => kind === "SAME_ORGANIZATION" || kind === "SAME_CO_AUTHOR"))
    return undefined;
  const [left, right] = one.chapters.size >= other.chapters.size ? [one, other] : [other, one];
  return { left: left.id, right: right.id, score: scoreOf(reasons, obstacle), reasons, obstacle };
}

function reasonsFor(one: AuthorEvidence, other: AuthorEvidence): Suggestion["reasons"] {
  return [
    ...sameNames(one, other),
    ...[...one.orcids]
      .filter((orcid) => other.orcids.has(orcid))
      .map((text) => ({ kind: "SAME_ORCID" as const, text })),
    ...shared("SAME_ORGANIZATION", one.organizations, other.organizations),
    ...sameInstitutions(one, other),
    ...shared("SAME_CO_AUTHOR", one.coAuthors, other.coAuthors),
    ...sameCountry(one, other),
  ];
}

/** The names that agree: an equal full name, else initials that fit. */
function sameNames(one: AuthorEvidence, other: AuthorEvidence): Suggestion["reasons"] {
  const keys = new Map(other.names.map((name) => [nameKey(name), name]));
  const equal = one.names.find((name) => keys.has(nameKey(name)));
  if (equal !== undefined) {
    const kind = hasOnlyInitials(nameParts(equal)) ? "FITTING_INITIALS" : "SAME_FULL_NAME";
    return [{ kind, text: equal }];
  }
  for (const left of one.names) {
    const right = other.names.find((name) => initialsFit(nameParts(left), nameParts(name)));
    if (right !== undefined) return [{ kind: "FITTING_INITIALS", text: `${left} – ${right}` }];
  }
  return [];
}

function shared(
  kind: SuggestionReason,
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): Suggestion["reasons"] {
  const found = [...one].filter(([key]) => other.has(key)).sort(([left], [right]) => codePointOrder(left, right));
  return found.slice(0, MOST_COUNTED).map(([, text]) => ({ kind, text }));
}

/** `Department of Records, Red Mesa University` is at `Red Mesa University`. */
function sameInstitutions(one: AuthorEvidence, other: AuthorEvidence): Suggestion["reasons"] {
  if ([...one.organizations.keys()].some((key) => other.organizations.has(key))) return [];
  return shared("SAME_INSTITUTION", institutions(one), institutions(other)).slice(0, 1);
}

function institutions({ organizations }: AuthorEvidence): Map<string, string> {
  return new Map(
    [...organizations].map(([key, text]) => [
      key.slice(key.lastIndexOf(", ", key.indexOf("\t")) + 1).trim(),
      lastPart(text),
    ]),
  );
}

function lastPart(text: string): string {
  return text.slice(text.lastIndexOf(",") + 1).trim();
}

function sameCountry(one: AuthorEvidence, other: AuthorEvidence): Suggestion["reasons"] {
  const countries = new Set([...other.organizations.keys()].map(countryOf));
  const country = [...one.organizations.keys()].map(countryOf).find((code) => code !== "" && countries.has(code));
  return country === undefined ? [] : [{ kind: "SAME_COUNTRY", text: country }];
}

function countryOf(organizationKey: string): string {
  return organizationKey.slice(organizationKey.indexOf("\t") + 1);
}

/** What the rules have against the two being one, as the sets of all their bylines show it. */
function obstacleOf(one: AuthorEvidence, other: AuthorEvidence): Obstacle | null {
  if ([...one.chapters].some((chapter) => other.chapters.has(chapter))) return "ONE_CHAPTER";
  const bothIdentified = one.orcids.size > 0 && other.orcids.size > 0;
  if (bothIdentified && ![...one.orcids].some((orcid) => other.orcids.has(orcid))) return "OTHER_ORCID";
  for (const left of one.names) {
    for (const right of other.names) {
      const conflict = nameConflict(nameParts(left), nameParts(right));
      if (conflict) return conflict;
    }
  }
  return null;
}

function scoreOf(reasons: Suggestion["reasons"], obstacle: Obstacle | null): number {
  const doubt = reasons.reduce((left, { kind }) => left * (1 - WEIGHTS[kind]), 1);
  const score = (1 - doubt) * (obstacle === null ? 1 : DESPITE_OBSTACLE);
  return Math.round(score * 1_000) / 1_000;
}
