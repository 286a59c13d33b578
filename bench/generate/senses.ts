import type { Synset } from "./synsets.js";

/** A word in one of its meanings: what a dictionary defines once. */
export interface Sense {
  label: string;
  alternativeLabels: readonly string[];
  text: string;
}

/** Senses in an order, each made when it is asked for: a million of them are never held. */
export interface Senses {
  length: number;
  /** The one at a place; throws RangeError beyond the length. */
  at(place: number): Sense;
}

/** By so many sets glosses are apart that are joined in a first round: a prime, so that no pair comes twice. */
const STRIDE = 7_919;

/**
 * The first senses of a dictionary of some size, in the order of what they mean: of every set its first word, and its
 * next ones only as far as that is not enough. Past the last of them come two sets recombined, under a label and with a
 * text made of both, in rounds through all; no two texts are equal where no two glosses are.
 */
export function firstSenses(synsets: readonly Synset[], size: number): Senses {
  const words = wordsByRank(synsets).slice(0, size);
  return {
    length: size,
    at(place) {
      const word = words[place];
      if (word) return senseOf(word.synset, word.rank);
      if (place < 0 || place >= size) throw new RangeError(`There is no sense ${place} of ${size}.`);
      const beyond = place - words.length;
      const round = 1 + Math.floor(beyond / synsets.length);
      return joined(synsetAt(synsets, beyond), synsetAt(synsets, beyond + round * STRIDE));
    },
  };
}

/** Of sets whose glosses are the same the first one, with its first word alone: what is made of them has no text twice. */
export function distinctGlosses(synsets: readonly Synset[]): Synset[] {
  const seen = new Set<string>();
  return synsets
    .filter(({ gloss }) => !seen.has(gloss) && seen.add(gloss))
    .map(({ lemmas, ...synset }) => ({ ...synset, lemmas: lemmas.slice(0, 1) }));
}

/** The first words of all sets, then the second ones, and so on. */
function wordsByRank(synsets: readonly Synset[]): { synset: Synset; rank: number }[] {
  const ranks: { synset: Synset; rank: number }[][] = [];
  for (const synset of synsets) {
    for (const rank of synset.lemmas.keys()) {
      const words = ranks[rank] ?? [];
      words.push({ synset, rank });
      ranks[rank] = words;
    }
  }
  return ranks.flat();
}

function senseOf({ lemmas, gloss }: Synset, rank: number): Sense {
  return {
    label: lemmas[rank] ?? "",
    alternativeLabels: rank === 0 ? lemmas.slice(1, 4) : [],
    text: `${gloss}.`,
  };
}

function joined(first: Synset, second: Synset): Sense {
  return {
    label: `${first.lemmas[0]} ${second.lemmas[0]}`,
    alternativeLabels: [],
    text: `${first.gloss}; beside it, ${second.gloss}.`,
  };
}

function synsetAt(synsets: readonly Synset[], place: number): Synset {
  const synset = synsets[place % synsets.length];
  if (!synset) throw new RangeError("There is no set of synonyms to make senses of.");
  return synset;
}
