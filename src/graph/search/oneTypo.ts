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
