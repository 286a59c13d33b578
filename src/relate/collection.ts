import { Rarity } from "./collectionStatistics.js";
import { COMMON_KINDS, type CommonKind } from "./common.js";
import { CommonTable, type PackedCommon } from "./commonTable.js";
import { Counted } from "./counted.js";
import { Features } from "./features.js";
import { GramCounter, type PackedVectors } from "./gramVector.js";
import { LabelWeights } from "./labelWeights.js";
import { Naming, type PackedNaming } from "./naming.js";
import type { Numbering, PackedNumbering } from "./numbering.js";
import type { PackedTable } from "./numbers.js";
import type { CollectionStatistics, TermText } from "./relation.js";
import { SlotLists } from "./slotLists.js";
import { type PackedEntries, TermEntries } from "./termEntries.js";
import { readTerm } from "./termEntry.js";
import { VectorTable } from "./vectorTable.js";
import { type PackedVocabulary, Vocabulary } from "./vocabulary.js";

/** A collection as plain data. */
export interface PackedCollection {
  terms: number;
  definitions: number;
  vocabulary: PackedVocabulary;
  /** What features are of, by number. */
  features: PackedNumbering;
  entries: PackedEntries;
  common: PackedCommon;
  naming: PackedNaming;
  vectors: PackedVectors;
  having: PackedTable<Int32Array>;
}

/**
 * The terms that are to be related, each in a slot of its own, with the inverted indexes that tell which terms share
 * something or name one another. After `put` and `remove`, `settle` reads who names whom and `weigh` weighs what is new. A
 * collection that was packed is read where it lies: only what is asked for is taken out.
 */
export class Collection {
  readonly vocabulary: Vocabulary;
  readonly features: Features;
  readonly grams: Counted;
  readonly vectors: VectorTable;
  /** The keys of terms; the slot of a term is its key's number, whatever becomes of the term. */
  readonly keys: Numbering;
  readonly entries: TermEntries;
  readonly common: CommonTable;
  readonly labels: LabelWeights;
  /** Who names whom. */
  readonly naming: Naming;
  /** The terms that have a rare feature, by its number. */
  readonly #having: SlotLists;
  readonly #unsettled = new Set<number>();
  readonly #unweighed = new Set<number>();
  readonly #gramCounter: GramCounter;
  #terms: number;
  #definitions: number;

  /** As it was packed under these keys, settled and weighed under `statistics`, or empty. */
  constructor(statistics: CollectionStatistics, keys: Numbering, packed?: PackedCollection) {
    const rarity = new Rarity(statistics);
    this.vocabulary = new Vocabulary(packed?.vocabulary);
    this.features = new Features(this.vocabulary, rarity, packed?.features);
    this.grams = new Counted("g:", rarity, this.vocabulary.grams);
    this.vectors = new VectorTable(packed?.vectors);
    this.keys = keys;
    this.entries = new TermEntries(packed?.entries);
    this.common = new CommonTable(packed?.common);
    this.labels = new LabelWeights(keys, this.common, this.features, rarity);
    this.naming = new Naming(this.entries, this.vocabulary, packed?.naming);
    this.#having = new SlotLists(packed?.having);
    this.#gramCounter = new GramCounter(this.vocabulary);
    this.#terms = packed?.terms ?? 0;
    this.#definitions = packed?.definitions ?? 0;
  }

  /** All that it holds, once it is settled and weighed. */
  pack(): PackedCollection {
    return {
      terms: this.#terms,
      definitions: this.#definitions,
      vocabulary: this.vocabulary.pack(),
      features: this.features.numbering.pack(),
      entries: this.entries.pack(),
      common: this.common.pack(),
      naming: this.naming.pack(),
      vectors: this.vectors.pack(),
      having: this.#having.pack(),
    };
  }

  /** How many terms there are. */
  get terms(): number {
    return this.#terms;
  }

  get definitions(): number {
    return this.#definitions;
  }

  /** One more than the largest slot. */
  get size(): number {
    return this.keys.size;
  }

  /** The slots that hold a term. */
  get slots(): number[] {
    return Array.from({ length: this.size }, (_, slot) => slot).filter((slot) => this.has(slot));
  }

  has(slot: number): boolean {
    return this.entries.has(slot);
  }

  /** Of what the term in a slot has of a kind, that which is rare. */
  rare(kind: CommonKind, slot: number): Int32Array {
    return this.common.get(kind, slot).filter((feature) => this.features.isRare(feature));
  }

  /** The slots of the terms that have a rare feature. */
  having(feature: number): ArrayLike<number> {
    return this.#having.get(feature);
  }

  put(text: TermText): void {
    const slot = this.keys.number(text.key);
    if (this.has(slot)) this.#takeOut(slot);
    const entry = readTerm(text, this.vocabulary);
    this.entries.set(slot, entry);
    this.common.set(slot, this.features.of(entry));
    this.naming.add(slot, entry.names);
    this.#terms += 1;
    this.#definitions += entry.definitions.length;
    this.#unweighed.add(slot);
  }

  /** Does nothing where there is no such term. */
  remove(key: string): void {
    const slot = this.keys.find(key);
    if (slot !== undefined && this.has(slot)) this.#takeOut(slot);
  }

  /**
   * Reads who names whom, again where names came or went; gives the slots whose term came, changed or went, and those
   * whose term names others than before.
   */
  settle(): Set<number> {
    const changed = new Set([...this.#unsettled, ...this.#unweighed]);
    if (this.naming.isRead) for (const slot of this.naming.readAgain(this.#unweighed)) changed.add(slot);
    else this.naming.readAll(this.slots, this.size);
    this.#unsettled.clear();
    return changed;
  }

  /** Goes by these statistics from here on: everything is to be weighed anew. */
  goBy(statistics: CollectionStatistics): void {
    const rarity = new Rarity(statistics);
    this.features.goBy(rarity);
    this.grams.goBy(rarity);
    this.labels.goBy(rarity);
    this.vectors.clear();
    for (const slot of this.slots) this.#unweighed.add(slot);
  }

  /** Weighs all terms that are new or whose statistics are. */
  weigh(): void {
    const areAll = this.#unweighed.size === this.#terms;
    for (const slot of this.#unweighed) {
      this.vectors.set(slot, this.#gramCounter.weigh(this.entries.wordsOf(slot), this.grams));
      if (!areAll) this.#eachRare(slot, (feature) => this.#having.add(feature, slot));
    }
    this.#unweighed.clear();
    if (!areAll) return;
    const slots = this.slots;
    this.#having.fill(this.features.numbering.size, (add) => {
      for (const slot of slots) this.#eachRare(slot, (feature) => add(feature, slot));
    });
  }

  #takeOut(slot: number): void {
    this.naming.remove(slot);
    if (!this.#unweighed.delete(slot)) this.#eachRare(slot, (feature) => this.#having.delete(feature, slot));
    this.vectors.delete(slot);
    this.#terms -= 1;
    this.#definitions -= this.entries.wordsOf(slot).definitions.length;
    this.entries.delete(slot);
    this.common.delete(slot);
    this.labels.forget(slot);
    this.#unsettled.add(slot);
  }

  #eachRare(slot: number, visit: (feature: number) => void): void {
    for (const kind of COMMON_KINDS) for (const feature of this.rare(kind, slot)) visit(feature);
  }
}
