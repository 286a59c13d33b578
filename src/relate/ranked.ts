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

  /** All that were added, in the order of adding; holds until the next change. */
  get added(): Ranked {
    return { slots: this.#slots.subarray(0, this.#size), sums: this.#sums.subarray(0, this.#size) };
  }

  /** The strongest of those added, at most so many. */
  strongest(limit: number): Ranked {
    const least = this.#leastOf(limit);
    const places: number[] = [];
    for (let place = 0; place < this.#size; place += 1) if ((this.#sums[place] ?? 0) >= least) places.push(place);
    places.sort((one, two) => this.#order(one, two));
    places.length = Math.min(places.length, limit);
    return {
      slots: Int32Array.from(places, (place) => this.#slots[place] ?? 0),
      sums: Float64Array.from(places, (place) => this.#sums[place] ?? 0),
    };
  }

  /** The smallest sum among the strongest, so that not all need be compared by their keys. */
  #leastOf(limit: number): number {
    if (this.#size <= limit) return 0;
    const sums = this.#sums.slice(0, this.#size).sort();
    return sums[this.#size - limit] ?? 0;
  }

  #order(one: number, two: number): number {
    const difference = (this.#sums[two] ?? 0) - (this.#sums[one] ?? 0);
    return difference || codePointOrder(this.#keyOf(this.#slots[one] ?? 0), this.#keyOf(this.#slots[two] ?? 0));
  }

  #grow(): void {
    const [slots, sums] = [this.#slots, this.#sums];
    this.#slots = new Int32Array(2 * slots.length);
    this.#sums = new Float64Array(2 * sums.length);
    this.#slots.set(slots);
    this.#sums.set(sums);
  }
}
