import type { Collection } from "./collection.js";
import { Comparison } from "./comparison.js";
import {
  fromRanked,
  isSameRanked,
  NONE_RANKED,
  type Ranked,
  type RankedEntry,
  type RankOrder,
  strongest,
  toRanked,
} from "./ranked.js";
import { hasReason, sumOf } from "./signals.js";
import type { Tuning } from "./weights.js";

/** For each term the terms nearest to it by the sum of their signals, at most as many as the limit. */
export class Nearest {
  readonly #collection: Collection;
  readonly #tuning: Tuning;
  readonly #order: RankOrder;
  readonly #lists: Ranked[] = [];

  constructor(collection: Collection, tuning: Tuning, order: RankOrder) {
    this.#collection = collection;
    this.#tuning = tuning;
    this.#order = order;
  }

  of(slot: number): Ranked {
    return this.#lists[slot] ?? NONE_RANKED;
  }

  /** Takes lists for those of the slots. */
  restore(lists: readonly Ranked[]): void {
    for (const [slot, list] of lists.entries()) this.#lists[slot] = list;
  }

  /** Ranks the nearest of every term; gives how many are done after each. */
  *rankAll(): Generator<number> {
    const comparison = new Comparison(this.#collection);
    this.#lists.length = 0;
    let done = 0;
    for (const slot of this.#collection.slots) {
      this.#lists[slot] = toRanked(this.#strongest(this.#compare(comparison, slot)));
      done += 1;
      yield done;
    }
  }

  /**
   * Ranks anew where the terms of some slots came, changed or went, to the same lists as if all were ranked: a term that
   * did not change itself keeps its list but for the changed ones, and is compared with all only where what is known
   * does not fill its list. Gives the lists that changed, as they were before.
   */
  rankChanged(changed: ReadonlySet<number>): Map<number, Ranked> {
    const comparison = new Comparison(this.#collection);
    const gained = new Map<number, RankedEntry[]>();
    const moved = new Map<number, Ranked>();
    for (const slot of changed) {
      const candidates = this.#collection.has(slot) ? this.#compare(comparison, slot) : [];
      for (const { slot: other, sum } of candidates) {
        if (!changed.has(other)) gained.set(other, [...(gained.get(other) ?? []), { slot, sum }]);
      }
      this.#replace(slot, this.#strongest(candidates), moved);
    }
    for (const slot of this.#collection.slots) {
      if (changed.has(slot)) continue;
      const gains = gained.get(slot) ?? [];
      const before = this.of(slot);
      if (gains.length === 0 && !before.slots.some((other) => changed.has(other))) continue;
      this.#replace(slot, this.#merge(comparison, slot, before, gains, changed), moved);
    }
    return moved;
  }

  #merge(
    comparison: Comparison,
    slot: number,
    before: Ranked,
    gains: RankedEntry[],
    changed: ReadonlySet<number>,
  ): RankedEntry[] {
    const full = this.#tuning.limits.nearest;
    const kept = fromRanked(before).filter((entry) => !changed.has(entry.slot));
    const merged = this.#strongest([...kept, ...gains]);
    if (before.slots.length < full || kept.length === full) return merged;
    // What did not make the list comes after its last: what comes before that, or is it still, is known to be in it.
    const last = { slot: before.slots.at(-1) ?? -1, sum: before.sums.at(-1) ?? 0 };
    const lastNow = merged.at(-1) ?? { slot: -1, sum: 0 };
    const isLastStill = lastNow.slot === last.slot && !changed.has(last.slot);
    const isKnown = merged.length === full && (lastNow.sum > last.sum || isLastStill);
    return isKnown ? merged : this.#strongest(this.#compare(comparison, slot));
  }

  #replace(slot: number, entries: readonly RankedEntry[], moved: Map<number, Ranked>): void {
    const before = this.of(slot);
    const list = toRanked(entries);
    if (isSameRanked(before, list)) return;
    this.#lists[slot] = list;
    moved.set(slot, before);
  }

  #strongest(entries: readonly RankedEntry[]): RankedEntry[] {
    return strongest(entries, this.#tuning.limits.nearest, this.#order);
  }

  /** Everything a term can be related to, with the sum of its signals. */
  #compare(comparison: Comparison, slot: number): RankedEntry[] {
    comparison.layOut(slot);
    const seen = new Set([slot]);
    const entries: RankedEntry[] = [];
    for (const candidates of this.#collection.candidates(slot)) {
      for (const other of candidates) {
        if (seen.has(other)) continue;
        seen.add(other);
        const signals = comparison.with(other);
        if (hasReason(signals)) entries.push({ slot: other, sum: sumOf(signals, this.#tuning.weights) });
      }
    }
    return entries;
  }
}
