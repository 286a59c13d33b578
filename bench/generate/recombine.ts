import type { Synset } from "./synsets.js";

/** Of the glosses, those that are joined in turn: primes, so that no pair comes twice within a round. */
const STRIDE = 7_919;

/**
 * So many sets of one word each, no two with the same text: the glosses as they are, without repetitions, and beyond them
 * each joined with that of another set under a label made of both. The same at every run.
 */
export function* recombine(synsets: readonly Synset[], count: number): Generator<Synset, void> {
  const seen = new Set<string>();
  const distinct = synsets.filter(({ gloss }) => !seen.has(gloss) && seen.add(gloss));
  for (let made = 0; made < count; made += 1) {
    const round = Math.floor(made / distinct.length);
    const first = at(distinct, made);
    const second = at(distinct, made + round * STRIDE);
    if (round === 0) yield { ...first, lemmas: first.lemmas.slice(0, 1) };
    else
      yield {
        id: `${first.id}+${second.id}`,
        lemmas: [`${first.lemmas[0]} ${second.lemmas[0]}`],
        gloss: `${first.gloss}; beside it, ${second.gloss}`,
      };
  }
}

function at(synsets: readonly Synset[], index: number): Synset {
  const synset = synsets[index % synsets.length];
  if (!synset) throw new RangeError("There is no synset to recombine.");
  return synset;
}
