import type { Collection } from "./collection.js";
import type { Comparison } from "./comparison.js";
import { marksOf } from "./marks.js";
import { firstOf, isSameRanked, type Ranked, Ranking } from "./ranked.js";
import { type PackedRanked, RankedTable } from "./rankedTable.js";
import { hasReason, sumOf } from "./signals.js";
import type { TopLists } from "./topLists.js";
import { heldOf, type Tuning } from "./weights.js";

/** That a term has come to be near, and by which sum. */
interface Gain {
  slot: number;
  sum: number;
}

/** For each term the terms nearest to it by the sum of their signals, at most as many as the limit. */
export class Nearest {
  readonly #collection: Collection;
  readonly #tuning: Tuning;
  readonly #ranking: Ranking;
  /** The nearest and some more; no term that is not in such a list comes before its last. */
  readonly #held: RankedTable;

  constructor(collection: Collection, tuning: Tuning, packed?: PackedRanked) {
    this.#collection = collection;
    this.#tuning = tuning;
    this.#held = new RankedTable(packed);
    this.#ranking = new Ranking((slot) => collection.keys.text(slot));
  }

  of(slot: number): Ranked {
    return firstOf(this.#held.get(slot), this.#tuning.limits.nearest);
  }

  /** The slots that have one of those that are marked among their nearest, or in reserve. */
  slotsNear(marks: Uint8Array): number[] {
    return this.#held.slotsHaving(marks);
  }

  pack(): PackedRanked {
    return this.#held.pack();
  }

  /** Takes over what ranking all pairs found, in the place of all lists. */
  take(top: TopLists): void {
    this.#held.clear();
    for (const slot of this.#collection.slots) this.#held.set(slot, top.of(slot));
    this.#held.pack();
  }

  /**
   * Ranks anew where the terms of some slots came, changed or went, to the same lists as if all were ranked: a term that
   * did not change itself keeps its list but for the changed ones, and is compared with all only where what is known
   * does not fill it. Gives the lists that changed, as they were before.
   */
  rankChanged(changed: ReadonlySet<number>, comparison: Comparison): Map<number, Ranked> {
    const gains = new Map<number, Gain[]>();
    const moved = new Map<number, Ranked>();
    for (const slot of changed) {
      this.#ranking.clear();
      if (this.#collection.has(slot)) this.#compare(comparison, slot);
      const { slots, sums } = this.#ranking.added;
      for (let place = 0; place < slots.length; place += 1) {
        const [other = 0, sum = 0] = [slots[place], sums[place]];
        if (!changed.has(other) && !this.#comesAfter(other, sum)) append(gains, other, { slot, sum });
      }
      this.#replace(slot, this.#ranking.strongest(this.#full), moved);
    }
    const marks = marksOf(changed, this.#collection.size);
    const near = this.slotsNear(marks).filter((slot) => !changed.has(slot));
    for (const slot of new Set([...near, ...gains.keys()])) {
      const gained = gains.get(slot) ?? [];
      this.#replace(slot, this.#merge(slot, gained, marks) ?? this.#rank(comparison, slot), moved);
    }
    return moved;
  }

  get #full(): number {
    return heldOf(this.#tuning.limits);
  }

  /** Whether a term with this sum would come after all that is held of a term, which is more than is asked for. */
  #comesAfter(slot: number, sum: number): boolean {
    return this.#held.lengthOf(slot) >= this.#tuning.limits.nearest && sum < this.#held.leastOf(slot);
  }

  /** The list of a term that did not change, of what is known; undefined where that does not give as many as the limit. Those that changed are marked. */
  #merge(slot: number, gained: readonly Gain[], changed: Uint8Array): Ranked | undefined {
    const before = this.#held.get(slot);
    this.#ranking.clear();
    for (let place = 0; place < before.slots.length; place += 1) {
      const other = before.slots[place] ?? 0;
      if (changed[other] !== 1) this.#ranking.add(other, before.sums[place] ?? 0);
    }
    for (const { slot: other, sum } of gained) this.#ranking.add(other, sum);
    const merged = this.#ranking.strongest(this.#full);
    if (before.slots.length < this.#tuning.limits.nearest) return merged;
    // Whatever was not held comes after the last that was: what comes before that, or is it still, is known to come first.
    const [last = -1, least = 0] = [before.slots.at(-1), before.sums.at(-1)];
    const lastStill = changed[last] === 1 ? -1 : merged.slots.indexOf(last);
    let known = lastStill + 1;
    while (known < merged.slots.length && (merged.sums[known] ?? 0) > least) known += 1;
    return known < this.#tuning.limits.nearest ? undefined : firstOf(merged, known);
  }

  #rank(comparison: Comparison, slot: number): Ranked {
    this.#compare(comparison, slot);
    return this.#ranking.strongest(this.#full);
  }

  #replace(slot: number, list: Ranked, moved: Map<number, Ranked>): void {
    const before = this.of(slot);
    this.#held.set(slot, list);
    if (!isSameRanked(before, this.of(slot))) moved.set(slot, before);
  }

  /** Puts everything a term can be related to into the ranking. */
  #compare(comparison: Comparison, slot: number): void {
    this.#ranking.clear();
    for (const other of comparison.layOut(slot)) {
      const signals = comparison.with(other);
      if (hasReason(signals)) this.#ranking.add(other, sumOf(signals, this.#tuning.weights));
    }
  }
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
