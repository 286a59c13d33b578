import { codePointOrder } from "../domain/codePointOrder.js";

/** Terms by slot, the strongest first, with the sum of each. */
export interface Ranked {
  slots: Int32Array;
  sums: Float64Array;
}

export interface RankedEntry {
  slot: number;
  sum: number;
}

export const NONE_RANKED: Ranked = { slots: new Int32Array(), sums: new Float64Array() };

/** The order of entries: by sum, then by the key of the term, so that slots never show. */
export type RankOrder = (one: RankedEntry, two: RankedEntry) => number;

export function rankOrder(keyOf: (slot: number) => string): RankOrder {
  return (one, two) => two.sum - one.sum || codePointOrder(keyOf(one.slot), keyOf(two.slot));
}

export function toRanked(entries: readonly RankedEntry[]): Ranked {
  return {
    slots: Int32Array.from(entries, ({ slot }) => slot),
    sums: Float64Array.from(entries, ({ sum }) => sum),
  };
}

export function fromRanked({ slots, sums }: Ranked): RankedEntry[] {
  return Array.from(slots, (slot, place) => ({ slot, sum: sums[place] ?? 0 }));
}

export function isSameRanked(one: Ranked, two: Ranked): boolean {
  return (
    one.slots.length === two.slots.length &&
    one.slots.every((slot, place) => slot === two.slots[place] && one.sums[place] === two.sums[place])
  );
}

/** The first entries in an order, at most `limit`, without sorting them all. */
export function strongest(entries: readonly RankedEntry[], limit: number, order: RankOrder): RankedEntry[] {
  if (entries.length <= limit) return [...entries].sort(order);
  const sums = Float64Array.from(entries, ({ sum }) => sum).sort();
  const least = sums[sums.length - limit] ?? 0;
  return entries
    .filter(({ sum }) => sum >= least)
    .sort(order)
    .slice(0, limit);
}
