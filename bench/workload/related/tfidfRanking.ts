import { codePointOrder } from "../../../src/domain/codePointOrder.js";
import { fold } from "../../../src/domain/fold.js";
import { isStopWord } from "../../../src/relate/stopWords.js";
import { singularOf } from "../../../src/relate/words.js";
import type { GoldEntry } from "./goldGlossary.js";
import type { LabelRanking } from "./rankingQuality.js";

/** The contender: the cosine of TF-IDF vectors of the definitions alone, plurals as singulars (Salton and Buckley 1988). */
export function tfidfRanking(gold: readonly GoldEntry[]): LabelRanking {
  const counts = gold.map(({ definition }) => countWords(definition));
  const frequencies = new Map<string, number>();
  for (const count of counts) for (const word of count.keys()) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const vectors = counts.map((count) => {
    const weights = [...count].map(([word, times]): [string, number] => [
      word,
      (1 + Math.log(times)) * Math.log(gold.length / (frequencies.get(word) ?? 1)),
    ]);
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return new Map(weights.map(([word, weight]) => [word, weight / length]));
  });
  const cosine = (one: ReadonlyMap<string, number>, two: ReadonlyMap<string, number>) =>
    [...one].reduce((sum, [word, weight]) => sum + weight * (two.get(word) ?? 0), 0);
  return new Map(
    gold.map(({ label }, place) => {
      const scores = gold.map((other, at): [string, number] => [
        other.label,
        at === place ? 0 : cosine(vectors[place] ?? new Map(), vectors[at] ?? new Map()),
      ]);
      const found = scores.filter(([, score]) => score > 0);
      return [label, found.sort((a, b) => b[1] - a[1] || codePointOrder(a[0], b[0])).map(([other]) => other)];
    }),
  );
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of fold(text).split(/[^\p{L}\p{N}]+/u)) {
    if (word === "" || isStopWord(word)) continue;
    const singular = singularOf(word);
    counts.set(singular, (counts.get(singular) ?? 0) + 1);
  }
  return counts;
}
