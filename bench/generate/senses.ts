import type { Synset } from "./synsets.js";

/** A word in one of its meanings: what a dictionary defines once. */
export interface Sense {
  label: string;
  alternativeLabels: readonly string[];
  text: string;
  synset: string;
}

/**
 * The first senses of a dictionary of some size, in the order of what they mean: of every set its first word, and its
 * next ones only as far as that is not enough. Throws RangeError past the 207,000 or so that there are.
 */
export function firstSenses(synsets: readonly Synset[], size: number): Sense[] {
  const ranks: Sense[][] = [];
  for (const { id, lemmas, gloss } of synsets) {
    lemmas.forEach((label, rank) => {
      const alternativeLabels = rank === 0 ? lemmas.slice(1, 4) : [];
      const senses = ranks[rank] ?? [];
      senses.push({ label, alternativeLabels, text: `${gloss}.`, synset: id });
      ranks[rank] = senses;
    });
  }
  const senses = ranks.flat().slice(0, size);
  if (senses.length < size) throw new RangeError(`There are ${senses.length} senses, not ${size}.`);
  return senses;
}
