/** What each signal counts for in the fused score; docs/related.md has the measurement behind each. */
export interface Weights {
  /** The likeness of labels and definitions, by which the others are measured. */
  text: number;
  mention: number;
  label: number;
  chapter: number;
  author: number;
  reference: number;
  /** How much it counts that both are near the same others. */
  company: number;
}

export const WEIGHTS: Readonly<Weights> = {
  text: 1,
  mention: 0.3,
  label: 0.3,
  chapter: 0.1,
  author: 0.05,
  reference: 0.05,
  company: 0.15,
};

/** How often the words of a term's labels count in its text. */
export const LABEL_REPEATS = 3;
/** The power of the inverse document frequency of a run of letters: below 1, because rare runs are often chance. */
export const GRAM_IDF_POWER = 0.6;
/** How much less it counts to be named at a definition's end than at its beginning. */
export const LATE_MENTION_LOSS = 0.5;

/** How far relating looks. */
export interface Limits {
  /** How many of the nearest terms are looked at for a term, before company is counted. */
  nearest: number;
  /** How many more are held of each term, in case some of the nearest go. */
  reserve: number;
  /** How many of the nearest terms are a term's company. */
  company: number;
  /** How many of the nearest terms are a term's strongest at most, in a large collection. */
  kept: number;
}

export const LIMITS: Readonly<Limits> = { nearest: 32, reserve: 16, company: 10, kept: 20 };

/** How many terms are a term's strongest in a small collection, where the square root of all terms is less. */
const KEPT_AT_LEAST = 10;

/** How many of the nearest terms are a term's strongest, in a collection of so many. */
export function keptAmong(terms: number, { kept }: Limits): number {
  return Math.min(kept, Math.max(KEPT_AT_LEAST, Math.ceil(Math.sqrt(terms))));
}

/** How many of the nearest terms are held of each term. */
export function heldOf({ nearest, reserve }: Limits): number {
  return nearest + reserve;
}

/** What a measurement may vary. */
export interface Tuning {
  weights: Weights;
  limits: Limits;
}

export const TUNING: Readonly<Tuning> = { weights: WEIGHTS, limits: LIMITS };

/** The sum of the signals that makes a score of one half: score = sum / (sum + HALF). */
const HALF = 0.5;

/** A score above 0 and below 1 from the sum of weighted signals, to four digits. */
export function toScore(sum: number): number {
  return Math.round((sum / (sum + HALF)) * 10_000) / 10_000;
}
