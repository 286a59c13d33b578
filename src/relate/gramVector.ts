import type { Counted } from "./counted.js";
import type { TermEntry } from "./termEntry.js";
import type { Vocabulary } from "./vocabulary.js";
import { GRAM_IDF_POWER, LABEL_REPEATS } from "./weights.js";

/** A term's runs of letters, weighed: a unit vector in whole numbers, so that sums of products are exact in any order. */
export interface GramVector {
  grams: Int32Array;
  weights: Uint16Array;
}

/** The length that stands for 1. */
export const UNIT = 2 ** 15;

/** How often each run of letters stands in a term's labels and definitions. */
export function countGrams({ labelWords, definitions }: TermEntry, vocabulary: Vocabulary): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (words: Int32Array, times: number) => {
    for (const word of words) {
      for (const gram of vocabulary.gramsOf(word)) counts.set(gram, (counts.get(gram) ?? 0) + times);
    }
  };
  add(labelWords, LABEL_REPEATS);
  for (const { words } of definitions) add(words, 1);
  return counts;
}

/** TF-IDF with the logarithm of the count (Salton and Buckley 1988) and a flattened inverse document frequency. */
export function weighGrams(counts: ReadonlyMap<number, number>, grams: Counted): GramVector {
  const weights = [...counts].map(([gram, count]) => (1 + Math.log(count)) * grams.idf(gram) ** GRAM_IDF_POWER);
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return {
    grams: Int32Array.from(counts.keys()),
    weights: Uint16Array.from(weights, (weight) => Math.round((weight / length) * UNIT)),
  };
}
