import type { UnionFind } from "./unionFind.js";

/** A member of a set: `known` by a number of its own, or only by what it shares with others under `key`. */
export interface Member {
  id: string;
  key: string | null;
  known: boolean;
}

/**
 * Joins each set without a known member to the set with one that shares a key with it, where there is exactly one.
 * Decided for all sets at once, so that no join depends on another.
 */
export function joinToTheOnlyOne(sets: UnionFind, members: readonly Member[]): void {
  const knownSets = new Set(members.filter((member) => member.known).map((member) => sets.find(member.id)));
  const knownByKey = new Map<string, Set<string>>();
  for (const { id, key } of members) {
    const set = sets.find(id);
    if (key === null || !knownSets.has(set)) continue;
    knownByKey.set(key, (knownByKey.get(key) ?? new Set()).add(set));
  }
  const candidates = new Map<string, Set<string>>();
  for (const { id, key } of members) {
    const set = sets.find(id);
    if (key === null || knownSets.has(set)) continue;
    const found = candidates.get(set) ?? new Set<string>();
    for (const candidate of knownByKey.get(key) ?? []) found.add(candidate);
    candidates.set(set, found);
  }
  for (const [set, found] of candidates) {
    const [only] = found;
    if (found.size === 1 && only !== undefined) sets.unite(set, only);
  }
}
