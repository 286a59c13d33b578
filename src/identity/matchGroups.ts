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

/** What a byline shares with every other that a rule unites with it. */
export function unitingKeys(byline: IdentityByline): { rule: UnitingRule; key: string }[] {
  return [
    ...(byline.orcid === null ? [] : [{ rule: "SAME_ORCID" as const, key: byline.orcid }]),
    ...byline.matchKeys.map((key) => ({ rule: ruleOf(key), key: `${byline.nameKey}\t${key}` })),
  ];
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
    for (const { rule, key } of unitingKeys(byline)) {
      const id = `${rule}\t${key}`;
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
