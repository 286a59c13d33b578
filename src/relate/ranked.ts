import { codePointOrder } from "../domain/codePointOrder.js";

/** Terms by slot, the strongest first, with the sum of each. */
export interface Ranked {
  slots: Int32Array;
  sums: Float64Array;
}

export const NONE_RANKED: Ranked = { slots: new Int32Array(), sums: new Float64Array() };

/** The first of a list, at most so many, as a view of it. */
export function firstOf(list: Ranked, limit: number): Ranked {
  if (list.slots.length <= limit) return list;
  return { slots: list.slots.subarray(0, limit), sums: list.sums.subarray(0, limit) };
}

export function isSameRanked(one: Ranked, two: Ranked): boolean {
  if (one.slots.length !== two.slots.length) return false;
  for (let place = 0; place < one.slots.length; place += 1) {
    if (one.slots[place] !== two.slots[place] || one.sums[place] !== two.sums[place]) return false;
  }
  return true;
}

/** The sum of a slot in a list; undefined where it is not in it. */
export function sumIn({ slots, sums }: Ranked, slot: number): number | undefined {
  const place = slots.indexOf(slot);
  return place < 0 ? undefined : sums[place];
}

/** The slots that are in one of two lists alone, or in both with another sum. */
export function differing(one: Ranked, two: Ranked): number[] {
  const missing = (list: Ranked, other: Ranked) =>
    list.slots.filter((slot, place) => sumIn(other, slot) !== list.sums[place]);
  return [...new Set([...missing(one, two), ...missing(two, one)])];
}

/** More than are sorted as they are: of these only those that can be among the strongest. */
const MANY = 128;

/** Ranks terms by their sums, ties by the key of the term, so that slots never show; used again for list after list. */
export class Ranking {
  readonly #keyOf: (slot: number) => string;
  #slots = new Int32Array(1024);
  #sums = new Float64Array(1024);
  #size = 0;

  constructor(keyOf: (slot: number) => string) {
    this.#keyOf = keyOf;
  }

  clear(): void {
    this.#size = 0;
  }

  add(slot: number, sum: number): void {
    if (this.#size === this.#slots.length) this.#grow();
    this.#slots[this.#size] = slot;
    this.#sums[this.#size] = sum;
    this.#size += 1;
  }

  /** All that are ranked, in the order of adding until they are sorted; holds until the next change. */
  get added(): Ranked {
    return { slots: this.#slots.subarray(0, this.#size), sums: this.#sums.subarray(0, this.#size) };
  }

  /** The strongest of those added, at most so many; holds until the next change, and puts them in their order. */
  strongest(limit: number): Ranked {
    if (this.#size > MANY && this.#size > limit) this.#dropBelow(this.#leastOf(limit));
    this.#sort();
    this.#size = Math.min(this.#size, limit);
    return this.added;
  }

  /** The smallest sum among the strongest, so that not all need be compared. */
  #leastOf(limit: number): number {
    const sums = this.#sums.slice(0, this.#size).sort();
    return sums[this.#size - limit] ?? 0;
  }

  #dropBelow(least: number): void {
    let kept = 0;
    for (let place = 0; place < this.#size; place += 1) {
      const sum = this.#sums[place] ?? 0;
      if (sum < least) continue;
      this.#put(kept, this.#slots[place] ?? 0, sum);
      kept += 1;
    }
    this.#size = kept;
  }

  /** By insertion: most of what is ranked was ranked before, and little of it moved. */
  #sort(): void {
    for (let next = 1; next < this.#size; next += 1) {
      const [slot, sum] = [this.#slots[next] ?? 0, this.#sums[next] ?? 0];
      let place = next;
      while (place > 0 && this.#isStronger(slot, sum, place - 1)) {
        this.#put(place, this.#slots[place - 1] ?? 0, this.#sums[place - 1] ?? 0);
        place -= 1;
      }
      this.#put(place, slot, sum);
    }
  }

  #put(place: number, slot: number, sum: number): void {
    this.#slots[place] = slot;
    this.#sums[place] = sum;
  }

  /** Whether a term comes before the one at a place. */
  #isStronger(slot: number, sum: number, place: number): boolean {
    const other = this.#sums[place] ?? 0;
    if (sum !== other) return sum > other;
    return codePointOrder(this.#keyOf(slot), this.#keyOf(this.#slots[place] ?? 0)) < 0;
  }

  #grow(): void {
    const [slots, sums] = [this.#slots, this.#sums];
    this.#slots = new Int32Array(2 * slots.length);
    this.#sums = new Float64Array(2 * sums.length);
    this.#slots.set(slots);
    this.#sums.set(sums);
  }
}
