import { codePointOrder } from "../domain/codePointOrder.js";
import { ConstrainedSets, type Obstacle, sideOf } from "./constrainedSets.js";
import type { AuthorDecision, DecidedByline } from "./decision.js";
import type { IdentityByline } from "./identityByline.js";
import { type MatchGroup, matchGroups, type UnitingRule } from "./matchGroups.js";

/** By which rule a byline is taken for its author, what shows it, and who decided. */
export interface Assignment {
  rule: UnitingRule | "MERGED" | "REASSIGNED" | "ONLY_BYLINE";
  evidence: string;
  /** The decision's person and time; null where a rule decided. */
  decision: AuthorDecision | null;
}

/** Bylines that are taken for one author's, by key in code point order. */
export interface Cluster {
  bylines: { byline: IdentityByline; assignment: Assignment }[];
  /** Of these, those that were the kept author's before any merge; its id is made from them. */
  principal: IdentityByline[];
}

/** Two bylines that a rule would unite, and what forbids it. */
export interface Refusal {
  left: IdentityByline;
  right: IdentityByline;
  rule: UnitingRule;
  obstacle: Obstacle;
}

export interface Clustering {
  clusters: Cluster[];
  refusals: Refusal[];
}

/**
 * Which bylines are one author's: a pure function of the set of bylines and of the decisions that stand, whatever their
 * order. Decisions for come first, and only a decision against forbids them; then the rules, the stronger first, then
 * the pairs of smaller keys; a union that would bring together two bylines of one chapter, of different ORCIDs, of
 * conflicting names or of a decision against is refused (constrained clustering with cannot-links: Wagstaff and Cardie,
 * "Clustering with instance-level constraints", 2000).
 * Whatever shares no uniting key or decision, directly or through others, has no bearing on the outcome.
 */
export function clusterBylines(given: readonly IdentityByline[], decisions: readonly AuthorDecision[]): Clustering {
  const bylines = [...given].sort((left, right) => codePointOrder(left.key, right.key));
  const anchored = placesByAnchor(decisions.length > 0 ? bylines : []);
  const standing = decisions
    .filter(({ undone }) => undone === null)
    .sort((left, right) => codePointOrder(left.id, right.id))
    .map((decision) => decided(decision, anchored));
  const sets = new ConstrainedSets(bylines, sidesOf(standing, bylines.length));
  for (const { keep, merge } of standing) {
    const [first, ...others] = [...keep, ...merge];
    if (first !== undefined) for (const other of others) sets.glue(first, other);
  }
  const groups = matchGroups(bylines);
  const refusals = groups.flatMap((group) => uniteGroup(sets, group, bylines));
  const assignments = assign(sets, groups, bylines, standing);
  const clusters = sets.all().map((members) => ({
    bylines: members.flatMap((place) => {
      const [byline, assignment] = [bylines[place], assignments[place]];
      return byline && assignment ? { byline, assignment } : [];
    }),
    principal: principalOf(sets, members, standing).flatMap((place) => bylines[place] ?? []),
  }));
  return { clusters, refusals };
}

/** A decision with the places of the bylines that it names. */
interface Decided {
  decision: AuthorDecision;
  keep: number[];
  merge: number[];
  apart: number[];
}

type PlacesByAnchor = ReadonlyMap<string, readonly number[]>;

function placesByAnchor(bylines: readonly IdentityByline[]): PlacesByAnchor {
  const places = new Map<string, number[]>();
  for (const [place, { anchors }] of bylines.entries()) {
    for (const anchor of anchors) {
      const found = places.get(anchor);
      if (found) found.push(place);
      else places.set(anchor, [place]);
    }
  }
  return places;
}

function decided(decision: AuthorDecision, anchored: PlacesByAnchor): Decided {
  const merge = placesOf(decision.merge, anchored);
  const merged = new Set(merge);
  const others = (named: readonly DecidedByline[]) => placesOf(named, anchored).filter((place) => !merged.has(place));
  return { decision, keep: others(decision.keep), merge, apart: others(decision.apart) };
}

function placesOf(named: readonly DecidedByline[], anchored: PlacesByAnchor): number[] {
  const places = named.flatMap(({ anchors }) => anchors.flatMap((anchor) => anchored.get(anchor) ?? []));
  return [...new Set(places)].sort((left, right) => left - right);
}

function sidesOf(standing: readonly Decided[], count: number): Set<string>[] {
  const sides = Array.from({ length: count }, () => new Set<string>());
  for (const { decision, merge, apart } of standing) {
    if (decision.apart.length === 0) continue;
    for (const place of merge) sides[place]?.add(sideOf(decision.id, "merge"));
    for (const place of apart) sides[place]?.add(sideOf(decision.id, "apart"));
  }
  return sides;
}

/** Unites a group's members with its first; those that are refused try among themselves, and so on. */
function uniteGroup(
  sets: ConstrainedSets,
  { rule, members }: MatchGroup,
  bylines: readonly IdentityByline[],
): Refusal[] {
  const refusals: Refusal[] = [];
  let pending = members;
  while (pending.length > 1) {
    const [head = 0, ...others] = pending;
    pending = others.filter((other) => {
      const obstacle = sets.unite(head, other);
      const [left, right] = [bylines[head], bylines[other]];
      if (obstacle && left && right) refusals.push({ left, right, rule, obstacle });
      return obstacle !== undefined;
    });
  }
  return refusals;
}

/** Each byline's reason: the decision that names it, else the first group that it shares with another of its author. */
function assign(
  sets: ConstrainedSets,
  groups: readonly MatchGroup[],
  bylines: readonly IdentityByline[],
  standing: readonly Decided[],
): Assignment[] {
  const found = new Map<number, Assignment>();
  for (const { decision, keep, merge } of standing) {
    const rule = decision.kind === "MERGE" ? "MERGED" : "REASSIGNED";
    const first = keep[0] ?? merge[0];
    for (const place of merge) {
      if (first !== undefined && !found.has(place) && sets.areTogether(first, place))
        found.set(place, { rule, evidence: decision.id, decision });
    }
  }
  for (const { rule, key, members } of groups) {
    for (const place of members) {
      const byline = bylines[place];
      if (!byline || found.has(place)) continue;
      if (!members.some((other) => other !== place && sets.areTogether(place, other))) continue;
      found.set(place, { rule, evidence: evidenceOf(byline, rule, key), decision: null });
    }
  }
  return bylines.map(
    (byline, place) => found.get(place) ?? { rule: "ONLY_BYLINE", evidence: byline.name, decision: null },
  );
}

/** What a reader can look up on the page: the ORCID, or the name with the organisation or the co-author. */
function evidenceOf(byline: IdentityByline, rule: UnitingRule, key: string): string {
  if (rule === "SAME_ORCID") return key;
  const place = byline.matchKeys.indexOf(key.slice(byline.nameKey.length + 1));
  const shared = byline.matchTexts[place] ?? "";
  return rule === "SAME_NAME_AND_ORGANIZATION" ? `${byline.name} (${shared})` : `${byline.name}, with ${shared}`;
}

/**
 * The bylines that were the kept author's: those that rules unite with one that decisions keep and none merges away.
 * All of them, where no decision glues the set.
 */
function principalOf(sets: ConstrainedSets, members: readonly number[], standing: readonly Decided[]): number[] {
  const present = new Set(members);
  const merged = new Set(standing.flatMap(({ merge }) => merge).filter((place) => present.has(place)));
  if (merged.size === 0) return [...members];
  const keepers = standing.flatMap(({ keep }) => keep).filter((place) => present.has(place) && !merged.has(place));
  const kept = new Set(keepers.flatMap((place) => sets.partMembers(place)));
  const principal = members.filter((place) => kept.has(place) && !merged.has(place));
  return principal.length > 0 ? principal : [...members];
}
