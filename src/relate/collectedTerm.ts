import type { FEATURE } from "./features.js";
import type { GramVector } from "./gramVector.js";
import type { Mention } from "./mentions.js";
import type { TermEntry } from "./termEntry.js";

/** What a term has that others can have too, by kind, as numbers of features. */
export type Common = Record<keyof typeof FEATURE, Int32Array>;

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
  /** The length of the vector of its labels' words, each of `labelWordWeight`. */
  labelLength: number;
}

/** The weight of a label's word in whole numbers, so that sums of squares are exact in any order. */
export function labelWordWeight(idf: number): number {
  return Math.round(idf * 1000);
}
