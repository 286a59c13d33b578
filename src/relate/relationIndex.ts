import { deserialize, serialize } from "node:v8";
import { affected } from "./affected.js";
import { Collection, type PackedCollection } from "./collection.js";
import { isOutgrown, NOTHING_COUNTED } from "./collectionStatistics.js";
import { Comparison } from "./comparison.js";
import { countStatistics } from "./countStatistics.js";
import { Kept } from "./kept.js";
import { Nearest } from "./nearest.js";
import { type PackedLists, packLists, unpackLists } from "./packedLists.js";
import type { CollectionStatistics, Relation, RelationChange, TermText } from "./relation.js";
import { RelationChanges } from "./relationChanges.js";
import { RelationWriter } from "./relationWriter.js";
import { TUNING, type Tuning } from "./weights.js";

/** How many relations are given at a time. */
const BATCH = 2000;

/** Of what form a serialized index is; to be raised with each change of what it holds or of how it is weighed. */
const STATE_FORM = 2;

interface IndexState {
  form: number;
  statistics: CollectionStatistics;
  collection: PackedCollection;
  nearest: PackedLists;
  kept: PackedLists;
}

export interface FullRun {
  /** Goes by the statistics of the last full run instead of counting anew. */
  keepStatistics?: boolean;
  /** Told how many of all terms have been compared. */
  onProgress?: (done: number, total: number) => void;
}

/**
 * Holds all that relating needs of a collection of terms: `put` them in, `relateAll`, and from then on `update` with what
 * changes. Related are pairs of terms of which at least one is among the strongest of the other. The result depends on the
 * terms and the statistics alone, not on the order in which the terms came or on how often it was updated.
 */
export class RelationIndex {
  readonly #collection: Collection;
  readonly #tuning: Tuning;
  readonly #nearest: Nearest;
  readonly #kept: Kept;
  #statistics: CollectionStatistics;

  /** `statistics` are those of the last full run, where there was one. */
  constructor(
    statistics: CollectionStatistics = NOTHING_COUNTED,
    tuning: Tuning = TUNING,
    collection = new Collection(statistics),
  ) {
    this.#collection = collection;
    this.#tuning = tuning;
    this.#nearest = new Nearest(this.#collection, tuning);
    this.#kept = new Kept(this.#nearest, tuning, (slot) => this.#collection.term(slot).entry.key);
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
  *relateAll({ keepStatistics = false, onProgress }: FullRun = {}): Generator<Relation[]> {
    const collection = this.#collection;
    collection.settle();
    if (!keepStatistics) {
      this.#statistics = countStatistics(collection);
      collection.goBy(this.#statistics);
    }
    collection.weigh();
    const comparison = new Comparison(collection);
    for (const done of this.#nearest.rankAll(comparison)) onProgress?.(done, collection.terms);
    const slots = new Set(collection.slots);
    this.#kept.clear();
    this.#kept.choose(slots, slots);
    yield* this.#relations(slots, comparison);
  }

  /**
   * Takes in what changed since, and gives how the relations differ from before: the same as if all were related anew under
   * the statistics. Every term whose text, labels or chapters changed is to be given; a key in both lists is put.
   */
  update({ put, remove }: { put: readonly TermText[]; remove: readonly string[] }): RelationChange {
    const collection = this.#collection;
    const changes = new RelationChanges(collection, this.#kept);
    const stays = new Set(put.map(({ key }) => key));
    for (const key of remove) if (!stays.has(key)) collection.remove(key);
    for (const term of put) collection.put(term);
    const changed = collection.settle();
    collection.weigh();
    const comparison = new Comparison(collection);
    const moved = this.#nearest.rankChanged(changed, comparison);
    const { company } = this.#tuning.limits;
    const rechosen = this.#kept.choose(affected(moved, this.#nearest, company, collection.slots), collection.slots);
    return changes.since(changed, rechosen, comparison);
  }

  /** All that the index holds, to be kept in a file of this version of the program; after `relateAll` or `update`. */
  serialize(): Buffer {
    const slots = Array.from({ length: this.#collection.size }, (_, slot) => slot);
    const state: IndexState = {
      form: STATE_FORM,
      statistics: this.#statistics,
      collection: this.#collection.pack(),
      nearest: packLists(slots.map((slot) => this.#nearest.heldOf(slot))),
      kept: packLists(slots.map((slot) => this.#kept.of(slot))),
    };
    return serialize(state);
  }

  /** The index that was serialized; undefined where another version of the program did it. */
  static deserialize(buffer: Buffer, tuning: Tuning = TUNING): RelationIndex | undefined {
    const state: IndexState = deserialize(buffer);
    if (state.form !== STATE_FORM) return undefined;
    const collection = new Collection(state.statistics, state.collection);
    const index = new RelationIndex(state.statistics, tuning, collection);
    index.#nearest.restore(unpackLists(state.nearest));
    index.#kept.restore(unpackLists(state.kept));
    return index;
  }

  *#relations(slots: ReadonlySet<number>, comparison: Comparison): Generator<Relation[]> {
    const writer = new RelationWriter(this.#collection, this.#kept, comparison);
    let batch: Relation[] = [];
    for (const slot of slots) {
      batch.push(
        ...writer.relations(
          slot,
          [...this.#kept.of(slot).slots].filter((other) => this.#isWrittenBy(slot, other)),
        ),
      );
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }

  /** A pair that both keep is written with the smaller slot. */
  #isWrittenBy(slot: number, other: number): boolean {
    return slot < other || !this.#kept.of(other).slots.includes(slot);
  }
}
