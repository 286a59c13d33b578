import { codePointOrder } from "../domain/codePointOrder.js";
import { Collection, type PackedCollection } from "./collection.js";
import { isOutgrown, NOTHING_COUNTED } from "./collectionStatistics.js";
import { companyVector } from "./company.js";
import { CompanyTable, type PackedCompany } from "./companyTable.js";
import { Comparison } from "./comparison.js";
import { countStatistics } from "./countStatistics.js";
import { CountTable, type PackedCounts } from "./countTable.js";
import { Kept } from "./kept.js";
import { Nearest } from "./nearest.js";
import { Numbering, type PackedNumbering } from "./numbering.js";
import { integers } from "./numbers.js";
import { differing, type Ranked, sumIn } from "./ranked.js";
import type { PackedRanked } from "./rankedTable.js";
import { RankShare } from "./rankShare.js";
import type { CollectionStatistics, PendingChange, Relation, RelationChange, TermText } from "./relation.js";
import { relationChanges, writeOut } from "./relationChanges.js";
import { RelationWriter } from "./relationWriter.js";
import { Turns } from "./turns.js";
import { TUNING, type Tuning } from "./weights.js";

/** How many relations are given at a time. */
const BATCH = 2000;

/** Of what form a packed index is; to be raised with each change of what it holds or of how it is weighed. */
const STATE_FORM = 5;

/** All that an index holds as plain data, its arrays in memory that threads share. */
export interface PackedIndex {
  form: number;
  keys: PackedNumbering;
  statistics: PackedStatistics;
  collection: PackedCollection;
  nearest: PackedRanked;
  kept: PackedRanked;
}

/** Statistics as plain data, but for the keys that number the company: they are the collection's. */
interface PackedStatistics {
  terms: number;
  definitions: number;
  chance: number;
  counts: PackedCounts;
  company: PackedCompany;
}

/** Terms that came or changed, and the keys of those that went. */
export interface TermChanges {
  put: readonly TermText[];
  remove: readonly string[];
}

export interface FullRun {
  /** Goes by the statistics of the last full run instead of counting anew. */
  keepStatistics?: boolean;
}

/**
 * Holds all that relating needs of a collection of terms: `put` them in, `relateAll`, and from then on `update` with what
 * changes. The result depends on the
 * terms and the statistics alone, not on the order in which the terms came or on how often it was updated.
 */
export class RelationIndex {
  readonly #collection: Collection;
  readonly #tuning: Tuning;
  readonly #nearest: Nearest;
  readonly #kept: Kept;
  #statistics: CollectionStatistics;

  /**
   * `statistics` are those of the last full run, where there was one; `state` is all that an index held that went by them, and
   * `keys` number its terms.
   */
  constructor(
    statistics: CollectionStatistics = NOTHING_COUNTED,
    tuning: Tuning = TUNING,
    keys = new Numbering(),
    state?: PackedIndex,
  ) {
    const collection = new Collection(statistics, keys, state?.collection);
    this.#collection = collection;
    this.#tuning = tuning;
    this.#nearest = new Nearest(collection, tuning, state?.nearest);
    this.#kept = new Kept(this.#nearest, keys, statistics, tuning, state?.kept);
    this.#statistics = statistics;
  }

  /** What the last full run counted. */
  get statistics(): CollectionStatistics {
    return this.#statistics;
  }

  /** How many terms it holds. */
  get terms(): number {
    return this.#collection.terms;
  }

  /** One more than the largest slot of a term. */
  get size(): number {
    return this.#collection.size;
  }

  /** Whether the collection has grown or shrunk by 5% since the last full run. */
  get needsFullRun(): boolean {
    return isOutgrown(this.#statistics, this.#collection.terms, this.#collection.definitions);
  }

  /** Puts a term in, in place of the one with its key. */
  put(term: TermText): void {
    this.#collection.put(term);
  }

  /** Takes a term out; does nothing where there is none with this key. */
  remove(key: string): void {
    this.#collection.remove(key);
  }

  /** Relates all terms and gives their relations in batches, each pair once. */
  *relateAll({ keepStatistics = false }: FullRun = {}): Generator<Relation[]> {
    this.prepare({ keepStatistics });
    const share = this.rankShare();
    share.rank(new Turns(this.size));
    this.choose(share, { keepStatistics });
    yield* this.relations(new Turns(this.size));
  }

  /** The first step of relating all terms: reads them for names, counts and weighs. */
  prepare({ keepStatistics = false }: FullRun = {}): void {
    const collection = this.#collection;
    collection.settle();
    if (!keepStatistics) {
      this.#statistics = countStatistics(collection);
      collection.goBy(this.#statistics);
    }
    collection.weigh();
    collection.pack();
  }

  /** The second, of which several threads can do shares, each of the same index: to rank all pairs. */
  rankShare(): RankShare {
    return new RankShare(this.#collection, this.#tuning, this.#keyOrder());
  }

  /** The third: chooses who is related by what all shares found, merged. */
  choose({ top, chance }: RankShare, { keepStatistics = false }: FullRun = {}): void {
    this.#nearest.take(top);
    if (!keepStatistics) this.#statistics = { ...this.#statistics, company: this.#company(), chance: chance.limit };
    this.#kept.goBy(this.#statistics);
    this.#kept.choose(new Set(this.#collection.slots));
  }

  /** The last, shared like the second: the relations of the terms of some slots in batches, each pair with one of them. */
  *relations(slots: Iterable<number>): Generator<Relation[]> {
    const writer = new RelationWriter(this.#collection, this.#kept, new Comparison(this.#collection));
    let batch: Relation[] = [];
    for (const slot of slots) {
      const others = [...this.#kept.of(slot).slots].filter((other) => this.#isWrittenBy(slot, other));
      batch.push(...writer.relations(slot, others));
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }

  /**
   * Takes in what changed since, and gives how the relations differ from before: the same as if all were related anew under
   * the statistics. Every term whose text, labels or chapters changed is to be given; a key in both lists is put.
   */
  update(changed: TermChanges): RelationChange {
    return writeOut(this.change(changed));
  }

  /** The same, while its relations are still to be written out. */
  change({ put, remove }: TermChanges): PendingChange {
    const collection = this.#collection;
    const stays = new Set(put.map(({ key }) => key));
    for (const key of remove) if (!stays.has(key)) collection.remove(key);
    for (const term of put) collection.put(term);
    const changed = collection.settle();
    collection.weigh();
    const comparison = new Comparison(collection);
    const moved = this.#nearest.rankChanged(changed, comparison);
    const rechosen = this.#kept.choose(this.#mayChoose(moved));
    return relationChanges(collection, this.#kept, comparison, changed, rechosen);
  }

  /** All that the index holds, for a file or a thread of this version of the program. It changes with the index. */
  pack(): PackedIndex {
    const { terms, definitions, chance, counts, company } = this.#statistics;
    return {
      form: STATE_FORM,
      keys: this.#collection.keys.pack(),
      statistics: { terms, definitions, chance, counts: counts.pack(), company: company.pack() },
      collection: this.#collection.pack(),
      nearest: this.#nearest.pack(),
      kept: this.#kept.pack(),
    };
  }

  /** The index that was packed, which reads it where it lies; undefined where another version of the program did it. */
  static unpack(state: PackedIndex, tuning: Tuning = TUNING): RelationIndex | undefined {
    if (state.form !== STATE_FORM) return undefined;
    const keys = new Numbering(state.keys);
    const { counts, company, ...counted } = state.statistics;
    const statistics = { ...counted, counts: new CountTable(counts), company: new CompanyTable(keys, company) };
    return new RelationIndex(statistics, tuning, keys, state);
  }

  /** Who may have others for its strongest, given the lists of the nearest that moved, as they were. */
  #mayChoose(moved: ReadonlyMap<number, Ranked>): Set<number> {
    const slots = new Set<number>();
    for (const [slot, before] of moved) {
      const now = this.#nearest.of(slot);
      for (const other of differing(before, now)) {
        const sum = sumIn(now, other) ?? 0;
        if (this.#kept.mayChange(slot, other, sum)) slots.add(slot);
        if (this.#kept.mayChange(other, slot, sum)) slots.add(other);
      }
    }
    return slots;
  }

  /** The company of every term, as it is ranked. */
  #company(): CompanyTable {
    const company = new CompanyTable(this.#collection.keys);
    for (const slot of this.#collection.slots) {
      company.set(slot, companyVector(this.#nearest.of(slot), this.#tuning.limits.company));
    }
    return company;
  }

  /** The place of each slot by its key, which is what ties are broken by. */
  #keyOrder(): Int32Array {
    const keys = Array.from({ length: this.size }, (_, slot) => this.#collection.keys.text(slot));
    const order = integers(this.size);
    const slots = Array.from(keys.keys()).sort((one, two) => codePointOrder(keys[one] ?? "", keys[two] ?? ""));
    for (const [place, slot] of slots.entries()) order[slot] = place;
    return order;
  }

  /** A related pair of which each is among the strongest of the other is written with the smaller slot. */
  #isWrittenBy(slot: number, other: number): boolean {
    if (slot > other && this.#kept.of(other).slots.includes(slot)) return false;
    return this.#kept.sumOf(slot, other) !== undefined;
  }
}
