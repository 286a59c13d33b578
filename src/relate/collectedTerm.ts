import type { GramVector } from "./gramVector.js";
import type { Mention } from "./mentions.js";
import type { TermEntry } from "./termEntry.js";

/** What a term has that others can have too, by kind, as numbers of features. */
export type Common = Record<"word" | "labelWord" | "chapter" | "author" | "reference", readonly number[]>;

/** A term within the collection: what it says, what it has and whom it names. */
export interface CollectedTerm {
  entry: TermEntry;
  common: Common;
  mentions: readonly Mention[];
  weight: TermWeight;
}

/** What the statistics make of a term. */
export interface TermWeight {
  vector: GramVector;
  /** Of what it has, that which is rare. */
  rare: Common;
  /** The length of the vector of its labels' words, each of `labelWordWeight`. */
  labelLength: number;
  /** How telling it is that a definition names it: 1 where one term does, less for a hub. */
  naming: number;
}

/** One empty list for all that have nothing of a kind. */
export const NOTHING: readonly number[] = [];

/** The weight of a term that is not weighed yet. */
export const UNWEIGHED: TermWeight = {
  vector: { grams: new Int32Array(), weights: new Uint16Array() },
  rare: { word: NOTHING, labelWord: NOTHING, chapter: NOTHING, author: NOTHING, reference: NOTHING },
  labelLength: 0,
  naming: 0,
};

/** The weight of a label's word in whole numbers, so that sums of squares are exact in any order. */
export function labelWordWeight(idf: number): number {
  return Math.round(idf * 1000);
}
