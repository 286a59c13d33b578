import { fractions } from "./numbers.js";

/** Sums are counted in steps of a thousandth, so that what is counted is the same in any order. */
const STEPS = 1000;
/** Larger sums of signals than there are: each is at most its weight. */
const LARGEST = 2;
/** How many deviations above the median a sum is told from chance. */
const DEVIATIONS = 2.5;

/**
 * Counts the sums of all pairs that a full run compares. Most of them share some word and nothing else, so that their median
 * and the median deviation from it are what chance gives (Hampel, "The Influence Curve and Its Role in Robust Estimation",
 * 1974).
 */
export class Chance {
  /** How many sums there are at each step, in memory that threads share. */
  readonly counts: Float64Array;

  constructor(counts = fractions(LARGEST * STEPS + 1)) {
    this.counts = counts;
  }

  add(sum: number): void {
    const step = Math.min(Math.round(sum * STEPS), this.counts.length - 1);
    this.counts[step] = (this.counts[step] ?? 0) + 1;
  }

  /** Adds what another counted. */
  merge(counts: Float64Array): void {
    for (const [step, count] of counts.entries()) this.counts[step] = (this.counts[step] ?? 0) + count;
  }

  /** The least sum that chance does not explain; 0 where nothing was counted. */
  get limit(): number {
    const median = medianOf(this.counts);
    const deviations = new Float64Array(this.counts.length);
    for (const [step, count] of this.counts.entries()) {
      const deviation = Math.abs(step - median);
      deviations[deviation] = (deviations[deviation] ?? 0) + count;
    }
    return (median + DEVIATIONS * medianOf(deviations)) / STEPS;
  }
}

/** The least step at which half of what was counted is reached. */
function medianOf(counts: Float64Array): number {
  let left = counts.reduce((sum, count) => sum + count, 0) / 2;
  return counts.findIndex((count) => {
    left -= count;
    return left <= 0;
  });
}
