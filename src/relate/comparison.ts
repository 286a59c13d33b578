import { type Common, labelWordWeight } from "./collectedTerm.js";
import type { Collection } from "./collection.js";
import { PackedVectors } from "./packedVectors.js";
import type { Signals } from "./signals.js";
import { StampedSet } from "./stampedSet.js";

/**
 * Compares one term after another with what shares something with it. Laying a term out goes through the inverted indexes
 * and notes at each term found what both share; comparing is then reading the notes and multiplying the vectors. Holds
 * for a collection that is settled and weighed, until it changes.
 */
export class Comparison {
  readonly #collection: Collection;
  readonly #found = new StampedSet();
  #slot = -1;
  #candidates: number[] = [];
  readonly #vectors: PackedVectors;
  /** What is noted at each term found, by slot. */
  readonly #words: Uint8Array;
  readonly #labels: Float64Array;
  readonly #chapters: Float64Array;
  readonly #authors: Float64Array;
  readonly #references: Float64Array;
  /** How much it counts that the term laid out names it, and that it names the term laid out. */
  readonly #named: Float64Array;
  readonly #naming: Float64Array;
  readonly #signals: Signals = {
    text: 0,
    sharesRareWords: false,
    mention: 0,
    label: 0,
    chapter: 0,
    author: 0,
    reference: 0,
  };

  constructor(collection: Collection) {
    this.#collection = collection;
    this.#vectors = new PackedVectors(collection);
    this.#words = new Uint8Array(collection.size);
    const table = () => new Float64Array(collection.size);
    this.#labels = table();
    this.#chapters = table();
    this.#authors = table();
    this.#references = table();
    this.#named = table();
    this.#naming = table();
  }

  /** Lays out the term of a slot; gives the slots of all that share something rare with it, name it or are named by it. */
  layOut(slot: number): readonly number[] {
    this.#slot = slot;
    this.#vectors.layOut(slot);
    this.#found.clear();
    this.#found.add(slot);
    this.#candidates = [];
    this.#noteShared();
    this.#noteMentions();
    return this.#candidates;
  }

  /** Compares the term laid out with one that shares something with it; the answer holds until the next comparison. */
  with(other: number): Signals {
    const signals = this.#signals;
    const [named, naming] = [this.#named[other] ?? 0, this.#naming[other] ?? 0];
    signals.text = this.#vectors.cosine(other);
    signals.sharesRareWords = this.#words[other] === 1;
    signals.mention = named + naming - named * naming;
    signals.label = this.#label(this.#labels[other] ?? 0, other);
    signals.chapter = this.#ochiai(this.#chapters[other] ?? 0, "chapter", other);
    signals.author = signals.chapter > 0 ? 0 : this.#ochiai(this.#authors[other] ?? 0, "author", other);
    signals.reference = this.#ochiai(this.#references[other] ?? 0, "reference", other);
    return signals;
  }

  #noteShared(): void {
    const { rare } = this.#collection.term(this.#slot).weight;
    for (const feature of rare.word) {
      for (const other of this.#collection.having(feature)) {
        this.#find(other);
        this.#words[other] = 1;
      }
    }
    const { features } = this.#collection;
    this.#count(rare.labelWord, this.#labels, (feature) => labelWordWeight(features.idf(feature)) ** 2);
    this.#count(rare.chapter, this.#chapters, () => 1);
    this.#count(rare.author, this.#authors, () => 1);
    this.#count(rare.reference, this.#references, () => 1);
  }

  #count(rare: readonly number[], counts: Float64Array, weightOf: (feature: number) => number): void {
    for (const feature of rare) {
      const weight = weightOf(feature);
      for (const other of this.#collection.having(feature)) {
        this.#find(other);
        counts[other] = (counts[other] ?? 0) + weight;
      }
    }
  }

  #noteMentions(): void {
    const { mentions, weight: own } = this.#collection.term(this.#slot);
    for (const { target, weight } of mentions) {
      this.#find(target);
      const { naming } = this.#collection.term(target).weight;
      this.#named[target] = Math.max(this.#named[target] ?? 0, weight * naming);
    }
    for (const other of this.#collection.naming(this.#slot)) {
      this.#find(other);
      for (const { target, weight } of this.#collection.term(other).mentions) {
        if (target === this.#slot) this.#naming[other] = Math.max(this.#naming[other] ?? 0, weight * own.naming);
      }
    }
  }

  /** Clears the notes at a term that is found for the first time. */
  #find(other: number): void {
    if (!this.#found.add(other)) return;
    this.#candidates.push(other);
    this.#words[other] = 0;
    this.#labels[other] = 0;
    this.#chapters[other] = 0;
    this.#authors[other] = 0;
    this.#references[other] = 0;
    this.#named[other] = 0;
    this.#naming[other] = 0;
  }

  #label(shared: number, other: number): number {
    if (shared === 0) return 0;
    const [one, two] = [this.#collection.term(this.#slot), this.#collection.term(other)];
    if (one.entry.definitions.length + two.entry.definitions.length === 0) return 0;
    return Math.min(1, shared / (one.weight.labelLength * two.weight.labelLength));
  }

  /** Ochiai's coefficient: how many are shared over the geometric mean of how many each has. */
  #ochiai(shared: number, kind: keyof Common, other: number): number {
    if (shared === 0) return 0;
    const [one, two] = [this.#collection.term(this.#slot).common, this.#collection.term(other).common];
    return shared / Math.sqrt(one[kind].length * two[kind].length);
  }
}
