import type { Weights } from "./weights.js";

/** How strongly each signal relates two terms, each from 0 to 1, the same seen from both. */
export interface Signals {
  /** The cosine of the runs of letters in their labels and definitions. */
  text: number;
  /** Whether rare words stand in definitions of both. */
  sharesRareWords: boolean;
  /** That definitions of one name the other, early, and that few others do; of both, the probability of either. */
  mention: number;
  /** The cosine of the words of their labels, of which only rare ones count as shared; 0 where neither has a definition to show. */
  label: number;
  /** Chapters that define both, over the geometric mean of how many define each. */
  chapter: number;
  /** The same of authors, where no chapter defines both: then it goes without saying. */
  author: number;
  /** The same of works that definitions cite. */
  reference: number;
}

/** The weighted sum of the signals. */
export function sumOf(signals: Signals, weights: Weights): number {
  return (
    weights.text * signals.text +
    weights.mention * signals.mention +
    weights.label * signals.label +
    weights.chapter * signals.chapter +
    weights.author * signals.author +
    weights.reference * signals.reference
  );
}

/** Whether anything relates two terms that can be shown: likeness of runs of letters alone cannot. */
export function hasReason({ sharesRareWords, mention, label, chapter, author, reference }: Signals): boolean {
  return sharesRareWords || mention > 0 || label > 0 || chapter > 0 || author > 0 || reference > 0;
}
