import type { Ranked } from "./ranked.js";

/** Sums in whole numbers, so that what is summed over them is exact in any order. */
const UNIT = 10_000;

/**
 * How much two terms keep the same company: the cosine of their lists of `size` nearest terms, from 0 to 1. After Jarvis and
 * Patrick, "Clustering Using a Similarity Measure Based on Shared Near Neighbors", 1973.
 */
export function sharedCompany(one: Ranked, two: Ranked, size: number): number {
  let shared = 0;
  for (let place = 0; place < Math.min(size, one.slots.length); place += 1) {
    const other = placeOf(one.slots[place] ?? -1, two, size);
    if (other >= 0) shared += sumAt(one, place) * sumAt(two, other);
  }
  return shared === 0 ? 0 : Math.min(1, shared / (lengthOf(one, size) * lengthOf(two, size)));
}

function placeOf(slot: number, { slots }: Ranked, size: number): number {
  for (let place = 0; place < Math.min(size, slots.length); place += 1) if (slots[place] === slot) return place;
  return -1;
}

function lengthOf(list: Ranked, size: number): number {
  let squares = 0;
  for (let place = 0; place < Math.min(size, list.slots.length); place += 1) squares += sumAt(list, place) ** 2;
  return Math.sqrt(squares);
}

function sumAt({ sums }: Ranked, place: number): number {
  return Math.round((sums[place] ?? 0) * UNIT);
}
