import { type CollectedTerm, labelWordWeight } from "./collectedTerm.js";
import type { Collection } from "./collection.js";
import { UNIT } from "./gramVector.js";
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
  /** The runs of letters of the term laid out, by number. */
  readonly #gramWeights: Uint16Array;
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
    this.#gramWeights = new Uint16Array(collection.grams.numbering.size);
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
    if (this.#slot >= 0) for (const gram of this.#vectorOf(this.#slot).grams) this.#gramWeights[gram] = 0;
    this.#slot = slot;
    const { grams, weights } = this.#vectorOf(slot);
    for (let place = 0; place < grams.length; place += 1) this.#gramWeights[grams[place] ?? 0] = weights[place] ?? 0;
    this.#found.clear();
    this.#found.add(slot);
    this.#candidates = [];
    this.#noteShared();
    this.#noteMentions();
    return this.#candidates;
  }

  /** Compares the term laid out with one that shares something with it; the answer holds until the next comparison. */
  with(other: number): Signals {
    const one = this.#collection.term(this.#slot);
    const two = this.#collection.term(other);
    const signals = this.#signals;
    const [named, naming] = [this.#named[other] ?? 0, this.#naming[other] ?? 0];
    signals.text = this.#text(two);
    signals.sharesRareWords = this.#words[other] === 1;
    signals.mention = named + naming - named * naming;
    signals.label = labelCosine(this.#labels[other] ?? 0, one, two);
    signals.chapter = ochiai(this.#chapters[other] ?? 0, one.common.chapter, two.common.chapter);
    signals.author = signals.chapter > 0 ? 0 : ochiai(this.#authors[other] ?? 0, one.common.author, two.common.author);
    signals.reference = ochiai(this.#references[other] ?? 0, one.common.reference, two.common.reference);
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

  #count(rare: Int32Array, counts: Float64Array, weightOf: (feature: number) => number): void {
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

  #vectorOf(slot: number): CollectedTerm["weight"]["vector"] {
    return this.#collection.term(slot).weight.vector;
  }

  #text({ weight }: CollectedTerm): number {
    const { grams, weights } = weight.vector;
    let sum = 0;
    for (let place = 0; place < grams.length; place += 1) {
      sum += (this.#gramWeights[grams[place] ?? 0] ?? 0) * (weights[place] ?? 0);
    }
    return Math.min(1, sum / (UNIT * UNIT));
  }
}

function labelCosine(shared: number, one: CollectedTerm, two: CollectedTerm): number {
  if (shared === 0 || one.entry.definitions.length + two.entry.definitions.length === 0) return 0;
  return Math.min(1, shared / (one.weight.labelLength * two.weight.labelLength));
}

/** Ochiai's coefficient: how much is shared over the geometric mean of what each has. */
function ochiai(shared: number, one: Int32Array, two: Int32Array): number {
  return shared === 0 ? 0 : shared / Math.sqrt(one.length * two.length);
}
