import { codePointOrder } from "../domain/codePointOrder.js";
import { type IdentityByline, ORGANIZATION } from "./identityByline.js";

/** The rules that say that two bylines are one person's, the strongest first. */
export const UNITING_RULES = ["SAME_ORCID", "SAME_NAME_AND_ORGANIZATION", "SAME_NAME_AND_CO_AUTHOR"] as const;
export type UnitingRule = (typeof UNITING_RULES)[number];

/** Bylines that a rule says are one person's, by their places in the list given. */
export interface MatchGroup {
  rule: UnitingRule;
  /** What all of them have: an ORCID, or a name with an organisation or a co-author. */
  key: string;
  members: number[];
}

/** What a rule looks for: equal ones of two bylines unite them. */
export interface UnitingKey {
  rule: UnitingRule;
  key: string;
  /** Both in one text. */
  id: string;
}

/** They are asked for by several steps, of every byline of a frequent name. */
const known = new WeakMap<IdentityByline, readonly UnitingKey[]>();

/** What a byline shares with every other that a rule unites with it. */
export function unitingKeys(byline: IdentityByline): readonly UnitingKey[] {
  const before = known.get(byline);
  if (before !== undefined) return before;
  const keys = byline.matchKeys.map((key) => unitingKey(ruleOf(key), `${byline.nameKey}\t${key}`));
  if (byline.orcid !== null) keys.unshift(unitingKey("SAME_ORCID", byline.orcid));
  known.set(byline, keys);
  return keys;
}

function unitingKey(rule: UnitingRule, key: string): UnitingKey {
  return { rule, key, id: `${rule}\t${key}` };
}

function ruleOf(matchKey: string): UnitingRule {
  return matchKey.startsWith(ORGANIZATION) ? "SAME_NAME_AND_ORGANIZATION" : "SAME_NAME_AND_CO_AUTHOR";
}

/**
 * The groups of bylines, which are given by key in code point order: those of the stronger rule first, then those with
 * the smaller first member. A group instead of its pairs, so that a frequent name costs no more than its bylines.
 */
export function matchGroups(bylines: readonly IdentityByline[]): MatchGroup[] {
  const groups = new Map<string, MatchGroup>();
  for (const [place, byline] of bylines.entries()) {
    for (const { rule, key, id } of unitingKeys(byline)) {
      const group = groups.get(id) ?? { rule, key, members: [] };
      group.members.push(place);
      groups.set(id, group);
    }
  }
  return [...groups.values()]
    .filter(({ members }) => members.length > 1)
    .sort(
      (left, right) =>
        UNITING_RULES.indexOf(left.rule) - UNITING_RULES.indexOf(right.rule) ||
        (left.members[0] ?? 0) - (right.members[0] ?? 0) ||
        codePointOrder(left.key, right.key),
    );
}
