import type { Counted } from "./counted.js";
import type { PackedTable } from "./numbers.js";
import type { TermWords } from "./termEntry.js";
import type { Vocabulary } from "./vocabulary.js";
import { GRAM_IDF_POWER, LABEL_REPEATS } from "./weights.js";

/** A term's runs of letters, weighed: a unit vector in whole numbers, so that sums of products are exact in any order. */
export interface GramVector {
  grams: Int32Array;
  weights: Uint16Array;
}

/** The length that stands for 1. */
export const UNIT = 2 ** 15;

/** Vectors as plain data. */
export interface PackedVectors {
  grams: PackedTable<Int32Array>;
  weights: PackedTable<Uint16Array>;
}

/** Counts runs of letters, one term at a time, in an array that serves for all. */
export class GramCounter {
  readonly #vocabulary: Vocabulary;
  #counts = new Float64Array();
  #found: number[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** The runs of letters of a term's labels and definitions, each once. */
  gramsOf({ labelWords, definitions }: TermWords): readonly number[] {
    for (const gram of this.#found) this.#counts[gram] = 0;
    this.#found = [];
    if (this.#counts.length < this.#vocabulary.grams.size)
      this.#counts = new Float64Array(2 * this.#vocabulary.grams.size);
    this.#add(labelWords, LABEL_REPEATS);
    for (const { words } of definitions) this.#add(words, 1);
    return this.#found;
  }

  /** TF-IDF with the logarithm of the count (Salton and Buckley 1988) and a flattened inverse document frequency. */
  weigh(term: TermWords, rarity: Counted): GramVector {
    const grams = Int32Array.from(this.gramsOf(term));
    const weights = new Float64Array(grams.length);
    let squares = 0;
    for (const [place, gram] of grams.entries()) {
      const weight = (1 + Math.log(this.#counts[gram] ?? 1)) * rarity.idf(gram) ** GRAM_IDF_POWER;
      weights[place] = weight;
      squares += weight * weight;
    }
    const length = Math.sqrt(squares);
    return { grams, weights: Uint16Array.from(weights, (weight) => Math.round((weight / length) * UNIT)) };
  }

  #add(words: Int32Array, times: number): void {
    for (const word of words) {
      const grams = this.#vocabulary.gramsOf(word);
      for (let place = 0; place < grams.length; place += 1) {
        const gram = grams[place] ?? 0;
        const count = this.#counts[gram] ?? 0;
        if (count === 0) this.#found.push(gram);
        this.#counts[gram] = count + times;
      }
    }
  }
}
