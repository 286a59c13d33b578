import { type CollectedTerm, type Common, labelWordWeight } from "./collectedTerm.js";
import type { Collection } from "./collection.js";
import { UNIT } from "./gramVector.js";
import type { Signals } from "./signals.js";

/**
 * Compares one term after another with many: what the one has is laid out by number, so that another is compared by
 * looking up. Holds for a collection that is settled and weighed, until it changes.
 */
export class Comparison {
  readonly #collection: Collection;
  /** The one term's runs of letters, by number. */
  readonly #gramWeights: Uint16Array;
  /** By number of a feature or a slot: the slot plus one of the last term laid out that has it, or names it. */
  readonly #hasFeature: Int32Array;
  readonly #names: Int32Array;
  readonly #nameWeights: Float64Array;
  #slot = -1;

  constructor(collection: Collection) {
    this.#collection = collection;
    this.#gramWeights = new Uint16Array(collection.grams.numbering.size);
    this.#hasFeature = new Int32Array(collection.features.numbering.size);
    this.#names = new Int32Array(collection.size);
    this.#nameWeights = new Float64Array(collection.size);
  }

  /** Lays out the term of a slot. */
  layOut(slot: number): void {
    this.#clear();
    this.#slot = slot;
    const { common, mentions, weight } = this.#collection.term(slot);
    const { grams, weights } = weight.vector;
    for (let place = 0; place < grams.length; place += 1) this.#gramWeights[grams[place] ?? 0] = weights[place] ?? 0;
    for (const features of Object.values(common)) {
      for (const feature of features) this.#hasFeature[feature] = slot + 1;
    }
    for (const mention of mentions) {
      const isFirst = this.#names[mention.target] !== slot + 1;
      const before = isFirst ? 0 : (this.#nameWeights[mention.target] ?? 0);
      this.#names[mention.target] = slot + 1;
      this.#nameWeights[mention.target] = Math.max(before, mention.weight);
    }
  }

  /** Compares the term laid out with another. */
  with(other: number): Signals {
    const one = this.#collection.term(this.#slot);
    const two = this.#collection.term(other);
    const { sharesRareWords, label } = this.#words(one, two);
    const chapter = this.#share("chapter", one, two);
    return {
      text: this.#text(two),
      sharesRareWords,
      mention: this.#mention(two, other),
      label,
      chapter,
      author: chapter > 0 ? 0 : this.#share("author", one, two),
      reference: this.#share("reference", one, two),
    };
  }

  /** Features and names are marked by slot; only the runs of letters have to go. */
  #clear(): void {
    if (this.#slot < 0) return;
    for (const gram of this.#collection.term(this.#slot).weight.vector.grams) this.#gramWeights[gram] = 0;
  }

  #text({ weight }: CollectedTerm): number {
    const { grams, weights } = weight.vector;
    let sum = 0;
    for (let place = 0; place < grams.length; place += 1) {
      sum += (this.#gramWeights[grams[place] ?? 0] ?? 0) * (weights[place] ?? 0);
    }
    return Math.min(1, sum / (UNIT * UNIT));
  }

  #mention(two: CollectedTerm, other: number): number {
    const there =
      this.#names[other] === this.#slot + 1 ? (this.#nameWeights[other] ?? 0) * this.#collection.namingIdf(other) : 0;
    let nearest = 0;
    for (const { target, weight } of two.mentions) if (target === this.#slot) nearest = Math.max(nearest, weight);
    const back = nearest > 0 ? nearest * this.#collection.namingIdf(this.#slot) : 0;
    return there + back - there * back;
  }

  #words(one: CollectedTerm, two: CollectedTerm): { sharesRareWords: boolean; label: number } {
    const { features } = this.#collection;
    const isShown = one.entry.definitions.length + two.entry.definitions.length > 0;
    let shared = 0;
    for (const feature of two.common.labelWord) {
      if (this.#has(feature) && features.isRare(feature)) shared += labelWordWeight(features.idf(feature)) ** 2;
    }
    return {
      sharesRareWords: two.common.word.some((feature) => this.#has(feature) && features.isRare(feature)),
      label: shared === 0 || !isShown ? 0 : Math.min(1, shared / (one.weight.labelLength * two.weight.labelLength)),
    };
  }

  /** Ochiai's coefficient of two sets, of whose common members only rare ones count. */
  #share(kind: keyof Common, one: CollectedTerm, two: CollectedTerm): number {
    const theirs = two.common[kind];
    if (theirs.length === 0) return 0;
    let shared = 0;
    for (const feature of theirs) if (this.#has(feature) && this.#collection.features.isRare(feature)) shared += 1;
    return shared === 0 ? 0 : shared / Math.sqrt(one.common[kind].length * theirs.length);
  }

  #has(feature: number): boolean {
    return this.#hasFeature[feature] === this.#slot + 1;
  }
}
