import type { Collection } from "./collection.js";
import { type CommonKind, labelWordWeight } from "./common.js";
import type { Signals } from "./signals.js";
import { StampedSet } from "./stampedSet.js";

/** Notes that a term has a feature which the term laid out has, too. */
type Note = (other: number, feature: number) => void;

/**
 * Compares one term after another with what shares something with it. Laying a term out goes through the inverted indexes
 * and notes at each term found what both share; comparing is then reading the notes and multiplying the vectors. Holds
 * for a collection that is settled and weighed, until it changes.
 */
export class Comparison {
  readonly #collection: Collection;
  readonly #found = new StampedSet();
  /** The features of the term laid out, of one kind at a time. */
  readonly #own = new StampedSet();
  #slot = -1;
  #candidates: number[] = [];
  /** The vector laid out, by number of the run of letters. */
  readonly #vector: Uint16Array;
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
    this.#vector = new Uint16Array(collection.grams.numbering.size);
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
    this.#begin(slot);
    this.#noteShared((kind, note) => this.#eachSharing(kind, note));
    this.#noteMentions(new Set(Array.from(this.#collection.naming.of(slot))));
    return this.#candidates;
  }

  /** The same, to be compared with some others alone: these are looked through, and not the inverted indexes. */
  layOutFor(slot: number, others: readonly number[]): void {
    this.#begin(slot);
    for (const other of others) this.#find(other);
    this.#noteShared((kind, note) => this.#eachSharingAmong(others, kind, note));
    this.#noteMentions(others);
  }

  /** Compares the term laid out with one that shares something with it; the answer holds until the next comparison. */
  with(other: number): Signals {
    const signals = this.#signals;
    const [named, naming] = [this.#named[other] ?? 0, this.#naming[other] ?? 0];
    signals.text = this.#collection.vectors.cosine(this.#vector, other);
    signals.sharesRareWords = this.#words[other] === 1;
    signals.mention = named + naming - named * naming;
    signals.label = this.#label(this.#labels[other] ?? 0, other);
    signals.chapter = this.#ochiai(this.#chapters[other] ?? 0, "chapter", other);
    signals.author = signals.chapter > 0 ? 0 : this.#ochiai(this.#authors[other] ?? 0, "author", other);
    signals.reference = this.#ochiai(this.#references[other] ?? 0, "reference", other);
    return signals;
  }

  #begin(slot: number): void {
    const { vectors } = this.#collection;
    if (this.#slot >= 0) vectors.layOut(this.#slot, this.#vector, true);
    vectors.layOut(slot, this.#vector);
    this.#slot = slot;
    this.#found.clear();
    this.#found.add(slot);
    this.#candidates = [];
  }

  #noteShared(eachSharing: (kind: CommonKind, note: Note) => void): void {
    const { features } = this.#collection;
    eachSharing("word", (other) => (this.#words[other] = 1));
    eachSharing("labelWord", (other, feature) => {
      this.#labels[other] = (this.#labels[other] ?? 0) + labelWordWeight(features.idf(feature)) ** 2;
    });
    eachSharing("chapter", (other) => increment(this.#chapters, other));
    eachSharing("author", (other) => increment(this.#authors, other));
    eachSharing("reference", (other) => increment(this.#references, other));
  }

  #eachSharingAmong(others: readonly number[], kind: CommonKind, note: Note): void {
    const { common, features } = this.#collection;
    this.#own.clear();
    for (const feature of common.get(kind, this.#slot)) this.#own.add(feature);
    for (const other of others) {
      for (const feature of common.get(kind, other)) {
        if (this.#own.has(feature) && features.isRare(feature)) note(other, feature);
      }
    }
  }

  #eachSharing(kind: CommonKind, note: Note): void {
    for (const feature of this.#collection.rare(kind, this.#slot)) {
      const others = this.#collection.having(feature);
      for (let place = 0; place < others.length; place += 1) {
        const other = others[place] ?? 0;
        this.#find(other);
        note(other, feature);
      }
    }
  }

  /** `naming` are those of whom it is noted how much they name the term laid out. */
  #noteMentions(naming: Iterable<number>): void {
    const collection = this.#collection;
    collection.naming.each(this.#slot, (target, weight) => {
      this.#find(target);
      this.#named[target] = Math.max(this.#named[target] ?? 0, weight * collection.labels.namingWeightOf(target));
    });
    const own = collection.labels.namingWeightOf(this.#slot);
    for (const other of naming) {
      this.#find(other);
      collection.naming.each(other, (target, weight) => {
        if (target === this.#slot) this.#naming[other] = Math.max(this.#naming[other] ?? 0, weight * own);
      });
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
    const collection = this.#collection;
    if (!collection.entries.hasDefinition(this.#slot) && !collection.entries.hasDefinition(other)) return 0;
    return Math.min(1, shared / (collection.labels.lengthOf(this.#slot) * collection.labels.lengthOf(other)));
  }

  /** Ochiai's coefficient: how many are shared over the geometric mean of how many each has. */
  #ochiai(shared: number, kind: CommonKind, other: number): number {
    if (shared === 0) return 0;
    return (
      shared / Math.sqrt(this.#collection.common.count(kind, this.#slot) * this.#collection.common.count(kind, other))
    );
  }
}

function increment(counts: Float64Array, slot: number): void {
  counts[slot] = (counts[slot] ?? 0) + 1;
}
