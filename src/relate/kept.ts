import { sharedCompany } from "./company.js";
import type { Nearest } from "./nearest.js";
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
import type { Tuning } from "./weights.js";

/** For each term the relations that are kept on its account: the strongest of the nearest, company counted. */
export class Kept {
  readonly #nearest: Nearest;
  readonly #tuning: Tuning;
  readonly #order: RankOrder;
  readonly #lists: Ranked[] = [];

  constructor(nearest: Nearest, tuning: Tuning, order: RankOrder) {
    this.#nearest = nearest;
    this.#tuning = tuning;
    this.#order = order;
  }

  of(slot: number): Ranked {
    return this.#lists[slot] ?? NONE_RANKED;
  }

  /** The sum of a pair that either keeps; undefined where they are not related. */
  sumOf(slot: number, other: number): number | undefined {
    return sumIn(this.of(slot), other) ?? sumIn(this.of(other), slot);
  }

  /** Takes lists for those of the slots. */
  restore(lists: readonly Ranked[]): void {
    for (const [slot, list] of lists.entries()) this.#lists[slot] = list;
  }

  /** Forgets all lists. */
  clear(): void {
    this.#lists.length = 0;
  }

  /** Chooses for some terms, `all` being the slots of all; gives the lists that changed, as they were before. */
  choose(slots: ReadonlySet<number>, all: Iterable<number>): Map<number, Ranked> {
    const reverse = this.#reverse(slots, all);
    const moved = new Map<number, Ranked>();
    for (const slot of slots) {
      const entries = [...fromRanked(this.#nearest.of(slot)), ...(reverse.get(slot) ?? [])];
      const before = this.of(slot);
      const list = toRanked(strongest(this.#withCompany(slot, entries), this.#tuning.limits.kept, this.#order));
      if (isSameRanked(before, list)) continue;
      this.#lists[slot] = list;
      moved.set(slot, before);
    }
    return moved;
  }

  /** The terms that have one of some terms among their nearest, by the latter's slot. */
  #reverse(slots: ReadonlySet<number>, all: Iterable<number>): Map<number, RankedEntry[]> {
    const reverse = new Map<number, RankedEntry[]>();
    for (const slot of all) {
      const { slots: others, sums } = this.#nearest.of(slot);
      for (let place = 0; place < others.length; place += 1) {
        const other = others[place] ?? -1;
        if (!slots.has(other)) continue;
        const entry = { slot, sum: sums[place] ?? 0 };
        const entries = reverse.get(other);
        if (entries) entries.push(entry);
        else reverse.set(other, [entry]);
      }
    }
    return reverse;
  }

  #withCompany(slot: number, entries: readonly RankedEntry[]): RankedEntry[] {
    const { weights, limits } = this.#tuning;
    const list = this.#nearest.of(slot);
    const seen = new Set<number>();
    return entries.flatMap(({ slot: other, sum }) => {
      if (seen.has(other)) return [];
      seen.add(other);
      return [
        { slot: other, sum: sum + weights.company * sharedCompany(list, this.#nearest.of(other), limits.company) },
      ];
    });
  }
}

function sumIn({ slots, sums }: Ranked, slot: number): number | undefined {
  const place = slots.indexOf(slot);
  return place < 0 ? undefined : sums[place];
}
