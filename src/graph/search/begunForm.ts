import { fold } from "../../domain/fold.js";

/** Letters that a word has at least which others are found by that begin with it. */
const SHORTEST = 3;

/** The folded word where others are found that begin so: 3 letters or digits or more, and nothing else. */
export function begunForm(word: string): string | undefined {
  const folded = fold(word);
  return isPlainWord(folded) && [...folded].length >= SHORTEST ? folded : undefined;
}

/** Whether a text is letters and digits alone: the only ones that Lucene takes before `*` as they are. */
export function isPlainWord(text: string): boolean {
  return /^[\p{L}\p{N}]+$/u.test(text);
}
