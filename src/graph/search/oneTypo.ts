import { fold } from "../../domain/fold.js";

/** Shorter words have too many neighbours; longer ones give patterns that the index refuses as too complex. */
const FORGIVEN = /^\p{L}{4,30}$/u;

/** The folded word where one typo in it is forgiven: 4 letters or more, and nothing but letters. */
export function forgivenForm(word: string): string | undefined {
  const folded = fold(word);
  return FORGIVEN.test(folded) ? folded : undefined;
}

/**
 * A pattern of all texts at most one typo from a word of letters: a letter too many, missing, wrong, or two letters
 * changed about (Damerau–Levenshtein distance 1). It reads the same to Lucene and to JavaScript with the flag `u`.
 */
export function oneTypo(word: string): string {
  const letters = [...word];
  const patterns = new Set<string>();
  for (let at = 0; at <= letters.length; at += 1) {
    const before = letters.slice(0, at).join("");
    const [letter, next, ...rest] = letters.slice(at);
    patterns.add(`${before}.${letters.slice(at).join("")}`);
    if (letter !== undefined) patterns.add(`${before}.?${letters.slice(at + 1).join("")}`);
    if (next !== undefined) patterns.add(`${before}${next}${letter}${rest.join("")}`);
  }
  return [...patterns].join("|");
}

/**
 * Tells of other words whether they are at most one typo from a word of letters: what its pattern matches, for many words
 * that it does not.
 */
export function isOneTypoAway(word: string): (other: string) => boolean {
  const letters = [...word];
  return (other) => {
    // One typo is never at both ends of a word, and most words differ at both. A letter takes two units at most.
    const sharesAnEnd = other[0] === word[0] || other.at(-1) === word.at(-1);
    return sharesAnEnd && Math.abs(other.length - word.length) <= 2 && isOneTypo(letters, [...other]);
  };
}

/** Whether what is left between a common start and a common end is one letter on each side at most, or two changed about. */
function isOneTypo(left: readonly string[], right: readonly string[]): boolean {
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const [more, less] = [left.length - start - end, right.length - start - end];
  if (more <= 1 && less <= 1) return true;
  const isChanged = left[start] === right[start + 1] && left[start + 1] === right[start];
  return more === 2 && less === 2 && isChanged;
}
