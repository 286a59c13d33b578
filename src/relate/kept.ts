import { Company } from "./company.js";
import type { Nearest } from "./nearest.js";
import { isSameRanked, NONE_RANKED, type Ranked, Ranking } from "./ranked.js";
import { StampedSet } from "./stampedSet.js";
import type { Tuning } from "./weights.js";

/** For each term the relations that are kept on its account: the strongest of the nearest, company counted. */
export class Kept {
  readonly #nearest: Nearest;
  readonly #tuning: Tuning;
  readonly #ranking: Ranking;
  readonly #lists: Ranked[] = [];
  readonly #company: Company;
  readonly #seen = new StampedSet();

  constructor(nearest: Nearest, tuning: Tuning, keyOf: (slot: number) => string) {
    this.#nearest = nearest;
    this.#tuning = tuning;
    this.#company = new Company(tuning.limits.company);
    this.#ranking = new Ranking(keyOf);
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
    const nearTo = this.#nearTo(slots, all);
    const moved = new Map<number, Ranked>();
    for (const slot of slots) {
      const before = this.of(slot);
      const list = this.#choose(slot, nearTo.get(slot) ?? []);
      if (isSameRanked(before, list)) continue;
      this.#lists[slot] = list;
      moved.set(slot, before);
    }
    return moved;
  }

  #choose(slot: number, nearTo: readonly number[]): Ranked {
    const list = this.#nearest.of(slot);
    this.#company.layOut(list);
    this.#ranking.clear();
    this.#seen.clear();
    for (const [place, other] of list.slots.entries()) {
      this.#seen.add(other);
      this.#add(other, list.sums[place] ?? 0);
    }
    for (const other of nearTo) {
      if (this.#seen.add(other)) this.#add(other, sumIn(this.#nearest.of(other), slot) ?? 0);
    }
    return this.#ranking.strongest(this.#tuning.limits.kept);
  }

  #add(other: number, sum: number): void {
    const company = this.#company.with(this.#nearest.of(other));
    this.#ranking.add(other, sum + this.#tuning.weights.company * company);
  }

  /** For each of some terms, the terms that have it among their nearest. */
  #nearTo(slots: ReadonlySet<number>, all: Iterable<number>): Map<number, number[]> {
    const nearTo = new Map<number, number[]>();
    for (const slot of all) {
      for (const other of this.#nearest.of(slot).slots) {
        if (!slots.has(other)) continue;
        const list = nearTo.get(other);
        if (list) list.push(slot);
        else nearTo.set(other, [slot]);
      }
    }
    return nearTo;
  }
}

function sumIn({ slots, sums }: Ranked, slot: number): number | undefined {
  const place = slots.indexOf(slot);
  return place < 0 ? undefined : sums[place];
}
