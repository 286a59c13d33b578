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
  return !endsSentence(text) && !isMostlyLowerCase(words);
}

/** A point after a longer word ends a sentence; after a shorter one it may abbreviate: `Wm.`, `Prof.`. */
function endsSentence(text: string): boolean {
  return /\p{Ll}{5,}\.(?:\s|$)/u.test(text);
}

function isMostlyLowerCase(words: readonly string[]): boolean {
  return words.length > 4 && words.filter((word) => /^\p{Ll}{3,}$/u.test(word)).length * 2 > words.length;
}
