import type { Collection } from "./collection.js";
import type { Comparison } from "./comparison.js";
import { firstOf, isSameRanked, NONE_RANKED, type Ranked, Ranking } from "./ranked.js";
import { hasReason, sumOf } from "./signals.js";
import type { Tuning } from "./weights.js";

/** For each term the terms nearest to it by the sum of their signals, at most as many as the limit. */
export class Nearest {
  readonly #collection: Collection;
  readonly #tuning: Tuning;
  readonly #ranking: Ranking;
  /** The nearest and some more; no term that is not in such a list comes before its last. */
  readonly #held: Ranked[] = [];
  readonly #lists: Ranked[] = [];

  constructor(collection: Collection, tuning: Tuning) {
    this.#collection = collection;
    this.#tuning = tuning;
    this.#ranking = new Ranking((slot) => collection.term(slot).entry.key);
  }

  of(slot: number): Ranked {
    return this.#lists[slot] ?? NONE_RANKED;
  }

  /** The list of a slot with its reserve, for `restore`. */
  heldOf(slot: number): Ranked {
    return this.#held[slot] ?? NONE_RANKED;
  }

  /** Takes lists for those of the slots. */
  restore(held: readonly Ranked[]): void {
    for (const [slot, list] of held.entries()) this.#hold(slot, list);
  }

  /** Ranks the nearest of every term; gives how many are done after each. */
  *rankAll(comparison: Comparison): Generator<number> {
    this.#lists.length = 0;
    this.#held.length = 0;
    let done = 0;
    for (const slot of this.#collection.slots) {
      this.#compare(comparison, slot);
      this.#hold(slot, this.#ranking.strongest(this.#full));
      done += 1;
      yield done;
    }
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
    for (const slot of this.#collection.slots) {
      if (changed.has(slot)) continue;
      const gained = gains.get(slot) ?? [];
      if (gained.length === 0 && !this.heldOf(slot).slots.some((other) => changed.has(other))) continue;
      this.#replace(slot, this.#merge(slot, gained, changed) ?? this.#rank(comparison, slot), moved);
    }
    return moved;
  }

  get #full(): number {
    return this.#tuning.limits.nearest + this.#tuning.limits.reserve;
  }

  /** The list of a term that did not change, of what is known; undefined where that does not give as many as the limit. */
  #merge(slot: number, gained: readonly [number, number][], changed: ReadonlySet<number>): Ranked | undefined {
    const before = this.heldOf(slot);
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

  #hold(slot: number, list: Ranked): void {
    this.#held[slot] = list;
    this.#lists[slot] = firstOf(list, this.#tuning.limits.nearest);
  }

  #replace(slot: number, list: Ranked, moved: Map<number, Ranked>): void {
    const before = this.of(slot);
    this.#hold(slot, list);
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
