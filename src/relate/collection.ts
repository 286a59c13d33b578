import { type CollectedTerm, labelWordWeight, type TermWeight } from "./collectedTerm.js";
import { NOTHING_COUNTED, Rarity } from "./collectionStatistics.js";
import { Counted } from "./counted.js";
import { Features } from "./features.js";
import { countGrams, weighGrams } from "./gramVector.js";
import { findMentions, type Mention } from "./mentions.js";
import { NameChanges } from "./nameChanges.js";
import { NameIndex } from "./nameIndex.js";
import type { CollectionStatistics, TermText } from "./relation.js";
import { SlotLists } from "./slotLists.js";
import { readTerm, type TermEntry } from "./termEntry.js";
import { Vocabulary } from "./vocabulary.js";

const UNWEIGHED: TermWeight = { vector: { grams: new Int32Array(), weights: new Uint16Array() }, labelLength: 0 };

/**
 * The terms that are to be related, each in a slot of its own, with the inverted indexes that tell which terms share
 * something or name one another. After `put` and `remove`, `settle` reads who names whom and `weigh` weighs what is new.
 */
export class Collection {
  readonly vocabulary = new Vocabulary();
  readonly features: Features;
  readonly grams: Counted;
  readonly #slots = new Map<string, number>();
  readonly #terms: (CollectedTerm | undefined)[] = [];
  /** Slots to be given again, and those whose term went since all was settled: until then no other term may have them. */
  readonly #free: number[] = [];
  readonly #gone: number[] = [];
  readonly #unsettled = new Set<number>();
  readonly #unweighed = new Set<number>();
  readonly #nameChanges = new NameChanges(this.vocabulary);
  #names = new NameIndex(this.vocabulary);
  /** The terms that have a rare feature, by its number. */
  readonly #having = new SlotLists();
  /** The terms whose definitions name a term, by its slot. */
  readonly #naming = new SlotLists();
  #rarity = new Rarity(NOTHING_COUNTED);
  #definitions = 0;

  constructor() {
    this.features = new Features(this.#rarity);
    this.grams = new Counted("g:", this.#rarity, this.vocabulary.grams);
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

  /** Puts terms in their slots, into a collection without any; their words are numbered already. */
  restore(entries: readonly (TermEntry | undefined)[]): void {
    for (const [slot, entry] of entries.entries()) {
      if (entry) this.#fill(slot, entry);
      else this.#free.push(slot);
    }
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
      if (isSame(before, mentions)) continue;
      this.#setMentions(slot, mentions);
      changed.add(slot);
    }
    this.#unsettled.clear();
    this.#free.push(...this.#gone.splice(0));
    return changed;
  }

  /** What a full run counts. */
  countStatistics(): CollectionStatistics {
    const counts = new Map<string, number>();
    const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const slot of this.#slots.values()) {
      const { entry, common, mentions } = this.term(slot);
      for (const features of Object.values(common)) for (const feature of features) count(this.features.name(feature));
      for (const gram of countGrams(entry, this.vocabulary).keys()) count(this.grams.name(gram));
      for (const target of new Set(mentions.map((mention) => mention.target))) count(this.#nameOf(target));
    }
    for (const [name, times] of counts) if (times === 1) counts.delete(name);
    return { terms: this.terms, definitions: this.definitions, counts };
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
      const term = this.term(slot);
      const squares = Array.from(term.common.labelWord, (feature) => labelWordWeight(this.features.idf(feature)) ** 2);
      term.weight = {
        vector: weighGrams(countGrams(term.entry, this.vocabulary), this.grams),
        labelLength: Math.sqrt(squares.reduce((sum, square) => sum + square, 0)),
      };
      for (const feature of this.#rareFeatures(term)) this.#having.add(feature, slot);
    }
    this.#unweighed.clear();
  }

  /** How telling it is that a definition names a term: 1 where the statistics know of one that does, less for a hub. */
  namingIdf(slot: number): number {
    return this.#rarity.idf(this.#nameOf(slot)) / this.#rarity.idf("");
  }

  /** The slots of terms that share something rare with a term, name it or are named by it; some come more than once. */
  candidates(slot: number): readonly (readonly number[])[] {
    const term = this.term(slot);
    return [
      ...this.#rareFeatures(term).map((feature) => this.#having.get(feature)),
      term.mentions.map(({ target }) => target),
      this.#naming.get(slot),
    ];
  }

  #rareFeatures({ common }: CollectedTerm): number[] {
    return Object.values(common).flatMap((features) =>
      [...features].filter((feature) => this.features.isRare(feature)),
    );
  }

  #nameOf(slot: number): string {
    return `n:${this.term(slot).entry.key}`;
  }

  #setMentions(slot: number, mentions: readonly Mention[]): void {
    const term = this.term(slot);
    for (const { target } of term.mentions) this.#naming.delete(target, slot);
    term.mentions = mentions;
    for (const { target } of mentions) this.#naming.add(target, slot);
  }

  #fill(slot: number, entry: TermEntry): void {
    this.#slots.set(entry.key, slot);
    this.#definitions += entry.definitions.length;
    this.#terms[slot] = { entry, common: this.features.of(entry, this.vocabulary), mentions: [], weight: UNWEIGHED };
    this.#nameChanges.note(slot, entry.names);
    this.#unsettled.add(slot);
    this.#unweighed.add(slot);
  }

  #takeOut(slot: number): void {
    const term = this.term(slot);
    this.#definitions -= term.entry.definitions.length;
    this.#nameChanges.note(slot, term.entry.names);
    this.#setMentions(slot, []);
    if (this.#unweighed.delete(slot)) return;
    for (const feature of this.#rareFeatures(term)) this.#having.delete(feature, slot);
  }

  /** Gives a test for terms that may name others than before. */
  #renewNames(): (entry: TermEntry) => boolean {
    if (this.#nameChanges.areNone) return () => false;
    this.#names = new NameIndex(this.vocabulary);
    for (const slot of this.#slots.values()) this.#names.add(slot, this.term(slot).entry.names);
    return this.#nameChanges.take();
  }
}

function isSame(before: readonly Mention[], now: readonly Mention[]): boolean {
  if (before.length !== now.length) return false;
  return before.every((mention, place) => {
    const other = now[place];
    return (
      mention.target === other?.target &&
      mention.name === other.name &&
      mention.definition === other.definition &&
      mention.weight === other.weight
    );
  });
}
