import { isParticle } from "./personName.js";

const LONGEST = 120;
const MOST_WORDS = 12;

/**
 * Whether a text can be the name of a person or a body: short, with letters, and no prose. Keeps an abstract or a
 * footer that stands in the place of the authors out of the graph.
 */
export function looksLikeName(text: string): boolean {
  const words = text.split(" ");
  if (text.length > LONGEST || words.length > MOST_WORDS || !/\p{L}/u.test(text)) return false;
  if (/[?!:=@/\\<>{}[\]|%©]|\d/.test(text)) return false;
  if (/^(?:et al\.?|others)$/i.test(text)) return false;
  return !endsSentence(text) && !readsAsWords(words);
}

/** A point after a longer word ends a sentence; after a shorter one it may abbreviate: `Wm.`, `Prof.`. */
function endsSentence(text: string): boolean {
  return /\p{Ll}{5,}\.(?:\s|$)/u.test(text);
}

/** `About the press` and `this chapter shows how towns talk`, but not `danah pell` nor `Ana de los Montes`. */
function readsAsWords(words: readonly string[]): boolean {
  const lower = words.filter((word) => /^\p{Ll}{3,}$/u.test(word) && !isParticle(word)).length;
  return lower >= 2 && lower * 2 > words.length && (words.length > 4 || lower < words.length);
}
