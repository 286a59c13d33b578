import { fold } from "../../domain/fold.js";

/** Letters that a word has at least which others are found by that begin with it. */
const SHORTEST = 3;

/** The folded word where others are found that begin so: 3 letters or digits or more, and nothing else. */
export function begunForm(word: string): string | undefined {
  const folded = fold(word);
  return /^[\p{L}\p{N}]+$/u.test(folded) && [...folded].length >= SHORTEST ? folded : undefined;
}
