import type { Collection } from "./collection.js";
import type { Comparison } from "./comparison.js";
import { marksOf } from "./marks.js";
import { firstOf, isSameRanked, type Ranked, Ranking } from "./ranked.js";
import { type PackedRanked, RankedTable } from "./rankedTable.js";
import { hasReason, sumOf } from "./signals.js";
import type { TopLists } from "./topLists.js";
import { heldOf, type Tuning } from "./weights.js";

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
    const gains = new Map<number, [slot: number, sum: number][]>();
    const moved = new Map<number, Ranked>();
    for (const slot of changed) {
      this.#ranking.clear();
      if (this.#collection.has(slot)) this.#compare(comparison, slot);
      const { slots, sums } = this.#ranking.added;
      for (const [place, other] of slots.entries()) {
        if (!changed.has(other)) append(gains, other, [slot, sums[place] ?? 0]);
      }
      this.#replace(slot, this.#ranking.strongest(this.#full), moved);
    }
    const near = this.slotsNear(marksOf(changed, this.#collection.size)).filter((slot) => !changed.has(slot));
    const gaining = [...gains].flatMap(([slot, gained]) => (this.#comesAfter(slot, gained) ? [] : slot));
    for (const slot of new Set([...near, ...gaining])) {
      const gained = gains.get(slot) ?? [];
      this.#replace(slot, this.#merge(slot, gained, changed) ?? this.#rank(comparison, slot), moved);
    }
    return moved;
  }

  get #full(): number {
    return heldOf(this.#tuning.limits);
  }

  /** Whether what a term gained comes after all that is held of it, which is more than is asked for. */
  #comesAfter(slot: number, gained: readonly [number, number][]): boolean {
    const { slots, sums } = this.#held.get(slot);
    if (slots.length < this.#tuning.limits.nearest) return false;
    const least = sums.at(-1) ?? 0;
    return gained.every(([, sum]) => sum < least);
  }

  /** The list of a term that did not change, of what is known; undefined where that does not give as many as the limit. */
  #merge(slot: number, gained: readonly [number, number][], changed: ReadonlySet<number>): Ranked | undefined {
    const before = this.#held.get(slot);
    this.#ranking.clear();
    for (const [place, other] of before.slots.entries()) {
      if (!changed.has(other)) this.#ranking.add(other, before.sums[place] ?? 0);
    }
    for (const [other, sum] of gained) this.#ranking.add(other, sum);
    const merged = this.#ranking.strongest(this.#full);
    if (before.slots.length < this.#tuning.limits.nearest) return merged;
    // Whatever was not held comes after the last that was: what comes before that, or is it still, is known to come first.
    const [last = -1, least = 0] = [before.slots.at(-1), before.sums.at(-1)];
    const lastStill = changed.has(last) ? -1 : merged.slots.indexOf(last);
    const known = Math.max(lastStill + 1, merged.sums.findLastIndex((sum) => sum > least) + 1);
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
