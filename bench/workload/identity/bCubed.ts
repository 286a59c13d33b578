/** Shares from 0 to 1. */
export interface Score {
  precision: number;
  recall: number;
}

/**
 * How well sets of items agree with the truth: for each item the share of its set that is truly with it, and the share
 * of those truly with it that its set has, on average over all items (B-cubed: Bagga and Baldwin, "Algorithms for
 * scoring coreference chains", 1998).
 */
export function bCubed(sets: readonly (readonly string[])[], truth: ReadonlyMap<string, number>): Score {
  const sizes = new Map<number, number>();
  for (const person of truth.values()) sizes.set(person, (sizes.get(person) ?? 0) + 1);
  let precision = 0;
  let recall = 0;
  for (const set of sets) {
    const counts = new Map<number, number>();
    for (const item of set) {
      const person = truth.get(item) ?? -1;
      counts.set(person, (counts.get(person) ?? 0) + 1);
    }
    for (const [person, count] of counts) {
      precision += (count * count) / set.length;
      recall += (count * count) / (sizes.get(person) ?? 1);
    }
  }
  return { precision: precision / truth.size, recall: recall / truth.size };
}
