import { Rarity } from "./collectionStatistics.js";
import { COMMON_KINDS, type CommonKind } from "./common.js";
import { CommonTable, type PackedCommon } from "./commonTable.js";
import { Counted } from "./counted.js";
import { Features } from "./features.js";
import { GramCounter, type PackedVectors } from "./gramVector.js";
import { LabelWeights } from "./labelWeights.js";
import { areSameMentions, findMentions, type Mention, MentionTable, type PackedMentions } from "./mentions.js";
import { NameChanges } from "./nameChanges.js";
import { NameIndex, type PackedNames } from "./nameIndex.js";
import type { Numbering, PackedNumbering } from "./numbering.js";
import type { PackedLists } from "./numbers.js";
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
  names: PackedNames;
  mentions: PackedMentions;
  vectors: PackedVectors;
  having: PackedLists<Int32Array>;
  naming: PackedLists<Int32Array>;
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
  readonly #mentions: MentionTable;
  readonly #names: NameIndex;
  /** The terms that have a rare feature, by its number. */
  readonly #having: SlotLists;
  /** The terms whose definitions name a term, by its slot. */
  readonly #naming: SlotLists;
  readonly #unsettled = new Set<number>();
  readonly #unweighed = new Set<number>();
  readonly #nameChanges = new NameChanges();
  /** Whether all texts were read for names once: from then on only what changed is. */
  #isSettled: boolean;
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
    this.#mentions = new MentionTable(packed?.mentions);
    this.#names = new NameIndex(this.vocabulary, packed?.names);
    this.#having = new SlotLists(packed?.having);
    this.#naming = new SlotLists(packed?.naming);
    this.#gramCounter = new GramCounter(this.vocabulary);
    this.#isSettled = packed !== undefined;
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
      names: this.#names.pack(),
      mentions: this.#mentions.pack(),
      vectors: this.vectors.pack(),
      having: this.#having.pack(),
      naming: this.#naming.pack(),
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

  /** Whom its definitions name. */
  mentions(slot: number): readonly Mention[] {
    return this.#mentions.get(slot);
  }

  /** Each term that its definitions name, as often as they do, and how much each time counts. */
  eachMention(slot: number, visit: (target: number, weight: number) => void): void {
    this.#mentions.each(slot, visit);
  }

  /** The slots of the terms that have a rare feature. */
  having(feature: number): ArrayLike<number> {
    return this.#having.get(feature);
  }

  /** The slots of the terms whose definitions name a term, once for each that does. */
  naming(slot: number): ArrayLike<number> {
    return this.#naming.get(slot);
  }

  put(text: TermText): void {
    const slot = this.keys.number(text.key);
    if (this.has(slot)) this.#takeOut(slot);
    const entry = readTerm(text, this.vocabulary);
    this.entries.set(slot, entry);
    this.common.set(slot, this.features.of(entry));
    this.#names.add(slot, entry.names);
    if (this.#isSettled) this.#nameChanges.note(slot, this.#names.namesOf(slot));
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
    if (!this.#isSettled) return this.#settleAll();
    const changed = new Set([...this.#unsettled, ...this.#unweighed]);
    const concerned = new Set([...this.#unweighed, ...this.#nameChanges.take(this.entries, this.vocabulary)]);
    for (const slot of concerned) {
      const mentions = findMentions(slot, this.entries.wordsOf(slot), this.#names);
      if (areSameMentions(this.mentions(slot), mentions)) continue;
      this.#setMentions(slot, mentions);
      changed.add(slot);
    }
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

  /** Reads all texts for names. */
  #settleAll(): Set<number> {
    const slots = this.slots;
    for (const slot of slots) {
      this.#mentions.set(slot, findMentions(slot, this.entries.wordsOf(slot), this.#names));
    }
    this.#naming.fill(this.size, (add) => {
      for (const slot of slots) this.#mentions.each(slot, (target) => add(target, slot));
    });
    this.#names.forgetTrees();
    this.#isSettled = true;
    this.#unsettled.clear();
    return new Set(slots);
  }

  #takeOut(slot: number): void {
    if (this.#isSettled) this.#nameChanges.note(slot, this.#names.namesOf(slot));
    this.#names.remove(slot);
    this.#setMentions(slot, []);
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

  #setMentions(slot: number, mentions: readonly Mention[]): void {
    for (const { target } of this.mentions(slot)) this.#naming.delete(target, slot);
    this.#mentions.set(slot, mentions);
    for (const { target } of mentions) this.#naming.add(target, slot);
  }
}
