import { Company, type CompanyVector } from "./company.js";
import type { Nearest } from "./nearest.js";
import { nearToEach } from "./nearToEach.js";
import type { Numbering } from "./numbering.js";
import { isSameRanked, type Ranked, Ranking, sumIn } from "./ranked.js";
import { type PackedRanked, RankedTable } from "./rankedTable.js";
import type { CollectionStatistics } from "./relation.js";
import { StampedSet } from "./stampedSet.js";
import { keptAmong, type Tuning } from "./weights.js";

/**
 * For each term its strongest: the first of the nearest, company counted. Two terms are related where each is among the
 * strongest of the other; where one of them only is, their sum must be told from chance, or everything were related to what
 * has much text.
 */
export class Kept {
  readonly #nearest: Nearest;
  readonly #tuning: Tuning;
  readonly #ranking: Ranking;
  readonly #lists: RankedTable;
  readonly #company: Company;
  readonly #keys: Numbering;
  readonly #seen = new StampedSet();
  #statistics: CollectionStatistics;

  /** `keys` are those of the slots; `packed` was chosen under these statistics. */
  constructor(
    nearest: Nearest,
    keys: Numbering,
    statistics: CollectionStatistics,
    tuning: Tuning,
    packed?: PackedRanked,
  ) {
    this.#nearest = nearest;
    this.#keys = keys;
    this.#tuning = tuning;
    this.#lists = new RankedTable(packed);
    this.#company = new Company();
    this.#ranking = new Ranking((slot) => keys.text(slot));
    this.#statistics = statistics;
  }

  /** Goes by these statistics from here on, and forgets all lists. */
  goBy(statistics: CollectionStatistics): void {
    this.#statistics = statistics;
    this.#lists.clear();
  }

  of(slot: number): Ranked {
    return this.#lists.get(slot);
  }

  /** The sum of two terms that are related; undefined where they are not. `listOf` gives the strongest of each. */
  sumOf(one: number, two: number, listOf = (slot: number) => this.of(slot)): number | undefined {
    const [there, back] = [sumIn(listOf(one), two), sumIn(listOf(two), one)];
    const sum = there ?? back;
    const isChosenByBoth = there !== undefined && back !== undefined;
    return sum !== undefined && (isChosenByBoth || sum >= this.#statistics.chance) ? sum : undefined;
  }

  /** The slots of the terms among whose strongest is one of those that are marked. */
  slotsNear(marks: Uint8Array): number[] {
    return this.#lists.slotsHaving(marks);
  }

  /** Whether a term may choose others when another comes to be near it with some sum, or is so no more (0). */
  mayChange(slot: number, other: number, sum: number): boolean {
    const { slots, sums } = this.of(slot);
    if (slots.includes(other)) return true;
    if (sum === 0) return false;
    if (slots.length < this.#limit) return true;
    const least = sums.at(-1) ?? 0;
    if (sum + this.#tuning.weights.company < least) return false;
    this.#company.layOut(this.#companyOf(slot));
    return this.#withCompany(other, sum) >= least;
  }

  /** Chooses for the terms of some slots, those of which may be empty; gives the lists that changed, as they were before. */
  choose(slots: ReadonlySet<number>): Map<number, Ranked> {
    const nearTo = nearToEach(slots, this.#nearest, this.#keys.size);
    const moved = new Map<number, Ranked>();
    for (const slot of slots) {
      const before = this.of(slot);
      const list = this.#choose(slot, nearTo(slot));
      if (isSameRanked(before, list)) continue;
      this.#lists.set(slot, list);
      moved.set(slot, before);
    }
    return moved;
  }

  pack(): PackedRanked {
    return this.#lists.pack();
  }

  get #limit(): number {
    return keptAmong(this.#statistics.terms, this.#tuning.limits);
  }

  #choose(slot: number, nearTo: Ranked): Ranked {
    const list = this.#nearest.of(slot);
    this.#company.layOut(this.#companyOf(slot));
    this.#ranking.clear();
    this.#seen.clear();
    for (const [place, other] of list.slots.entries()) {
      this.#seen.add(other);
      this.#ranking.add(other, this.#withCompany(other, list.sums[place] ?? 0));
    }
    for (const [place, other] of nearTo.slots.entries()) {
      if (this.#seen.add(other)) this.#ranking.add(other, this.#withCompany(other, nearTo.sums[place] ?? 0));
    }
    return this.#ranking.strongest(this.#limit);
  }

  #companyOf(slot: number): CompanyVector {
    return this.#statistics.company.of(slot, this.#keys);
  }

  /** The sum of a term and the one whose company is laid out, company counted. */
  #withCompany(other: number, sum: number): number {
    return sum + this.#tuning.weights.company * this.#company.with(this.#companyOf(other));
  }
}
