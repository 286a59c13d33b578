import { type CollectedTerm, type Common, labelWordWeight, NOTHING, UNWEIGHED } from "./collectedTerm.js";
import { namingName, Rarity } from "./collectionStatistics.js";
import { Counted } from "./counted.js";
import { Features } from "./features.js";
import { GramCounter, type GramVector } from "./gramVector.js";
import { areSameMentions, findMentions, type Mention } from "./mentions.js";
import { NameChanges } from "./nameChanges.js";
import { NameIndex } from "./nameIndex.js";
import { type PackedTerms, packTerms, unpackTerms } from "./packedTerms.js";
import type { CollectionStatistics, TermText } from "./relation.js";
import { SlotLists } from "./slotLists.js";
import { readTerm, type TermEntry } from "./termEntry.js";
import { type PackedVocabulary, Vocabulary } from "./vocabulary.js";

/** A collection as plain data. */
export interface PackedCollection {
  vocabulary: PackedVocabulary;
  /** What features are of, by number. */
  features: readonly string[];
  terms: PackedTerms;
}

/**
 * The terms that are to be related, each in a slot of its own, with the inverted indexes that tell which terms share
 * something or name one another. After `put` and `remove`, `settle` reads who names whom and `weigh` weighs what is new.
 */
export class Collection {
  readonly vocabulary: Vocabulary;
  readonly features: Features;
  readonly grams: Counted;
  readonly #slots = new Map<string, number>();
  readonly #terms: (CollectedTerm | undefined)[] = [];
  /** Slots to be given again, and those whose term went since all was settled: until then no other term may have them. */
  readonly #free: number[] = [];
  readonly #gone: number[] = [];
  readonly #unsettled = new Set<number>();
  readonly #unweighed = new Set<number>();
  readonly #nameChanges: NameChanges;
  readonly #gramCounter: GramCounter;
  #names: NameIndex;
  /** The terms that have a rare feature, by its number. */
  readonly #having = new SlotLists();
  /** The terms whose definitions name a term, by its slot. */
  readonly #naming = new SlotLists();
  #rarity: Rarity;
  #definitions = 0;

  /** As it was packed, settled and weighed under `statistics`, or empty. */
  constructor(statistics: CollectionStatistics, packed?: PackedCollection) {
    this.#rarity = new Rarity(statistics);
    this.vocabulary = new Vocabulary(packed?.vocabulary);
    this.#nameChanges = new NameChanges(this.vocabulary);
    this.#gramCounter = new GramCounter(this.vocabulary);
    this.#names = new NameIndex(this.vocabulary);
    this.features = new Features(this.vocabulary, this.#rarity, packed?.features);
    this.grams = new Counted("g:", this.#rarity, this.vocabulary.grams);
    if (packed) this.#restore(unpackTerms(packed.terms));
  }

  /** All that it holds, once it is settled and weighed. */
  pack(): PackedCollection {
    return {
      vocabulary: this.vocabulary.pack(),
      features: this.features.numbering.texts,
      terms: packTerms(this.#terms),
    };
  }

  /** How many terms there are. */
  get terms(): number {
    return this.#slots.size;
  }

  get definitions(): number {
    return this.#definitions;
  }

  /** One more than the largest slot. */
  get size(): number {
    return this.#terms.length;
  }

  /** The slots that hold a term. */
  get slots(): Iterable<number> {
    return this.#slots.values();
  }

  has(slot: number): boolean {
    return this.#terms[slot] !== undefined;
  }

  /** The term in a slot; throws RangeError where there is none. */
  term(slot: number): CollectedTerm {
    const term = this.#terms[slot];
    if (!term) throw new RangeError(`Slot ${slot} holds no term.`);
    return term;
  }

  put(text: TermText): void {
    const slot = this.#slots.get(text.key) ?? this.#free.pop() ?? this.#terms.length;
    if (this.has(slot)) this.#takeOut(slot);
    this.#fill(slot, readTerm(text, this.vocabulary));
  }

  /** Does nothing where there is no such term. */
  remove(key: string): void {
    const slot = this.#slots.get(key);
    if (slot === undefined) return;
    this.#takeOut(slot);
    this.#slots.delete(key);
    this.#terms[slot] = undefined;
    this.#gone.push(slot);
    this.#unsettled.add(slot);
  }

  /**
   * Reads who names whom, again where names came or went; gives the slots whose term came, changed or went, and those
   * whose term names others than before.
   */
  settle(): Set<number> {
    const changed = new Set(this.#unsettled);
    const mayNameOthers = this.#renewNames();
    for (const slot of this.#slots.values()) {
      const { entry, mentions: before } = this.term(slot);
      if (!this.#unsettled.has(slot) && !mayNameOthers(entry)) continue;
      const mentions = findMentions(slot, entry, this.#names);
      if (areSameMentions(before, mentions)) continue;
      this.#setMentions(slot, mentions);
      changed.add(slot);
    }
    this.#unsettled.clear();
    this.#free.push(...this.#gone.splice(0));
    return changed;
  }

  /** Goes by these statistics from here on: everything is to be weighed anew. */
  goBy(statistics: CollectionStatistics): void {
    this.#rarity = new Rarity(statistics);
    this.features.goBy(this.#rarity);
    this.grams.goBy(this.#rarity);
    this.#having.clear();
    for (const slot of this.#slots.values()) this.#unweighed.add(slot);
  }

  /** Weighs all terms that are new or whose statistics are. */
  weigh(): void {
    for (const slot of this.#unweighed) {
      if (!this.has(slot)) continue;
      this.#setWeight(slot, this.#gramCounter.weigh(this.term(slot).entry, this.grams));
    }
    this.#unweighed.clear();
  }

  /** The slots of the terms that have a rare feature. */
  having(feature: number): readonly number[] {
    return this.#having.get(feature);
  }

  /** The slots of the terms whose definitions name a term, once for each that does. */
  naming(slot: number): readonly number[] {
    return this.#naming.get(slot);
  }

  #setWeight(slot: number, vector: GramVector): void {
    const term = this.term(slot);
    const squares = term.common.labelWord.map((feature) => labelWordWeight(this.features.idf(feature)) ** 2);
    term.weight = {
      vector,
      rare: this.#rareOf(term.common),
      labelLength: Math.sqrt(squares.reduce((sum, square) => sum + square, 0)),
      naming: this.#rarity.idf(this.#nameOf(slot)) / this.#rarity.idf(""),
    };
    for (const list of Object.values(term.weight.rare)) for (const feature of list) this.#having.add(feature, slot);
  }

  #rareOf({ word, labelWord, chapter, author, reference }: Common): Common {
    const rare = (features: readonly number[]) => {
      const found = features.filter((feature) => this.features.isRare(feature));
      return found.length === 0 ? NOTHING : found;
    };
    return {
      word: rare(word),
      labelWord: rare(labelWord),
      chapter: rare(chapter),
      author: rare(author),
      reference: rare(reference),
    };
  }

  #nameOf(slot: number): string {
    return namingName(this.term(slot).entry.key);
  }

  #setMentions(slot: number, mentions: readonly Mention[]): void {
    const term = this.term(slot);
    for (const { target } of term.mentions) this.#naming.delete(target, slot);
    term.mentions = mentions;
    for (const { target } of mentions) this.#naming.add(target, slot);
  }

  #restore(terms: readonly (CollectedTerm | undefined)[]): void {
    for (const [slot, term] of terms.entries()) {
      this.#terms[slot] = term;
      if (!term) {
        this.#free.push(slot);
        continue;
      }
      this.#slots.set(term.entry.key, slot);
      this.#definitions += term.entry.definitions.length;
      this.#names.add(slot, term.entry.names);
      for (const { target } of term.mentions) this.#naming.add(target, slot);
    }
    for (const slot of this.#slots.values()) this.#setWeight(slot, this.term(slot).weight.vector);
  }

  #fill(slot: number, entry: TermEntry): void {
    this.#slots.set(entry.key, slot);
    this.#definitions += entry.definitions.length;
    this.#terms[slot] = { entry, common: this.features.of(entry), mentions: [], weight: UNWEIGHED };
    this.#nameChanges.note(slot, entry.names);
    this.#unsettled.add(slot);
    this.#unweighed.add(slot);
  }

  #takeOut(slot: number): void {
    const term = this.term(slot);
    this.#definitions -= term.entry.definitions.length;
    this.#nameChanges.note(slot, term.entry.names);
    this.#setMentions(slot, []);
    this.#unweighed.delete(slot);
    for (const list of Object.values(term.weight.rare)) for (const feature of list) this.#having.delete(feature, slot);
  }

  /** Gives a test for terms that may name others than before. */
  #renewNames(): (entry: TermEntry) => boolean {
    if (this.#nameChanges.areNone) return () => false;
    this.#names = new NameIndex(this.vocabulary);
    for (const slot of this.#slots.values()) this.#names.add(slot, this.term(slot).entry.names);
    return this.#nameChanges.take();
  }
}
