import { Chance } from "./chance.js";
import type { Collection } from "./collection.js";
import { Comparison } from "./comparison.js";
import { hasReason, sumOf } from "./signals.js";
import { type TopArrays, TopLists } from "./topLists.js";
import { heldOf, type Tuning } from "./weights.js";

/** What a share of the ranking found, as plain data in memory that threads share. */
export interface RankedShare {
  top: TopArrays;
  chance: Float64Array;
}

/**
 * A share of ranking all terms. Each pair that has something in common is compared once, with the term of the larger slot
 * laid out, and ranked for both. What several shares found is merged: the same as if one had done all.
 */
export class RankShare {
  readonly top: TopLists;
  readonly chance = new Chance();
  readonly #comparison: Comparison;
  readonly #tuning: Tuning;

  /** `order` gives each slot's place by key. */
  constructor(collection: Collection, tuning: Tuning, order: Int32Array) {
    this.#comparison = new Comparison(collection);
    this.#tuning = tuning;
    this.top = new TopLists(heldOf(tuning.limits), order);
  }

  /** Compares the terms of some slots with those of all smaller slots. */
  rank(slots: Iterable<number>): void {
    for (const slot of slots) {
      for (const other of this.#comparison.layOut(slot)) {
        if (other > slot) continue;
        const signals = this.#comparison.with(other);
        if (!hasReason(signals)) continue;
        const sum = sumOf(signals, this.#tuning.weights);
        this.chance.add(sum);
        this.top.add(slot, other, sum);
        this.top.add(other, slot, sum);
      }
    }
  }

  /** All that it found. */
  get found(): RankedShare {
    return { top: this.top.arrays, chance: this.chance.counts };
  }

  /** Adds what another share found. */
  merge({ top, chance }: RankedShare): void {
    this.top.merge(top);
    this.chance.merge(chance);
  }
}
