import { fractions, integers } from "./numbers.js";
import type { Ranked } from "./ranked.js";

/** Top lists as plain data, in memory that threads share. */
export interface TopArrays {
  lengths: Int32Array;
  slots: Int32Array;
  sums: Float64Array;
}

/**
 * The strongest of what is added for each slot, so many at most, whatever the order of adding: a heap for each whose root is
 * the weakest, all in three arrays.
 */
export class TopLists {
  readonly arrays: TopArrays;
  readonly #limit: number;
  readonly #order: Int32Array;

  /** `order` gives each slot's place by key: of equal sums the earlier is the stronger. */
  constructor(limit: number, order: Int32Array, arrays?: TopArrays) {
    const size = order.length;
    this.#limit = limit;
    this.#order = order;
    this.arrays = arrays ?? { lengths: integers(size), slots: integers(size * limit), sums: fractions(size * limit) };
  }

  /** Adds a term to the list of a slot, where it has none of it yet. */
  add(slot: number, other: number, sum: number): void {
    const { lengths, sums, slots } = this.arrays;
    const length = lengths[slot] ?? 0;
    const root = slot * this.#limit;
    if (length < this.#limit) {
      lengths[slot] = length + 1;
      this.#rise(root, length, other, sum);
    } else if (this.#isWeaker(slots[root] ?? 0, sums[root] ?? 0, other, sum)) {
      this.#sink(root, length, other, sum);
    }
  }

  /** Adds all that another has: the lists are then as if all of it had been added here. */
  merge({ lengths, slots, sums }: TopArrays): void {
    for (const [slot, length] of lengths.entries()) {
      const start = slot * this.#limit;
      for (let place = start; place < start + length; place += 1) this.add(slot, slots[place] ?? 0, sums[place] ?? 0);
    }
  }

  /** The list of a slot, the strongest first. */
  of(slot: number): Ranked {
    const { lengths, slots, sums } = this.arrays;
    const start = slot * this.#limit;
    const places = Array.from({ length: lengths[slot] ?? 0 }, (_, place) => start + place);
    places.sort((one, two) =>
      this.#isWeaker(slots[one] ?? 0, sums[one] ?? 0, slots[two] ?? 0, sums[two] ?? 0) ? 1 : -1,
    );
    return {
      slots: Int32Array.from(places, (place) => slots[place] ?? 0),
      sums: Float64Array.from(places, (place) => sums[place] ?? 0),
    };
  }

  /** Moves a free place up until what is to come there is not weaker than what is above it. */
  #rise(root: number, from: number, other: number, sum: number): void {
    const { slots, sums } = this.arrays;
    let place = from;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!this.#isWeaker(other, sum, slots[root + above] ?? 0, sums[root + above] ?? 0)) break;
      this.#put(root + place, slots[root + above] ?? 0, sums[root + above] ?? 0);
      place = above;
    }
    this.#put(root + place, other, sum);
  }

  /** Moves the free place at the root down until all below it is stronger than what is to come there. */
  #sink(root: number, length: number, other: number, sum: number): void {
    const { slots, sums } = this.arrays;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= length) break;
      const [left, right] = [root + below, root + below + 1];
      if (
        below + 1 < length &&
        this.#isWeaker(slots[right] ?? 0, sums[right] ?? 0, slots[left] ?? 0, sums[left] ?? 0)
      ) {
        below += 1;
      }
      if (!this.#isWeaker(slots[root + below] ?? 0, sums[root + below] ?? 0, other, sum)) break;
      this.#put(root + place, slots[root + below] ?? 0, sums[root + below] ?? 0);
      place = below;
    }
    this.#put(root + place, other, sum);
  }

  #put(place: number, other: number, sum: number): void {
    this.arrays.slots[place] = other;
    this.arrays.sums[place] = sum;
  }

  #isWeaker(one: number, oneSum: number, two: number, twoSum: number): boolean {
    if (oneSum !== twoSum) return oneSum < twoSum;
    return (this.#order[one] ?? 0) > (this.#order[two] ?? 0);
  }
}
