import { fold } from "./fold.js";

/** Words that an abbreviation may leave out. */
const STOP_WORDS = new Set("a an and at by for from in into of on or the to with without as de la & /".split(" "));

/** What a digit in an abbreviation stands for, folded: `G2C` for Government to Citizen, `4IR` for Fourth …. */
const DIGIT_WORDS: Record<string, readonly string[]> = {
  "1": ["one", "first"],
  "2": ["to", "two", "too", "second"],
  "3": ["three", "third"],
  "4": ["for", "four", "fourth"],
  "5": ["five", "fifth"],
  "6": ["six", "sixth"],
  "7": ["seven", "seventh"],
  "8": ["eight", "eighth"],
  "9": ["nine", "ninth"],
};

const LONGEST_ABBREVIATION = 12;
const MOST_WORDS = 20;

/**
 * Whether `short` abbreviates `long`: its letters are found in order in the words of `long`, each word entered by its first
 * letter (by its second after `ex`, as in XML), the first word among them; only stop words and one other word may be left
 * out. `short` has to look like an abbreviation: two capitals or digits, or a small letter before a word (`e-Health`).
 * After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text", 2003, made
 * stricter because a label has no words to spare.
 */
export function abbreviates(short: string, long: string): boolean {
  const words = wordsOf(long);
  if (short.length > LONGEST_ABBREVIATION || words.length === 0 || words.length > MOST_WORDS) return false;
  if (!looksAbbreviated(short) || fold(short) === fold(long)) return false;
  return spellings(short).some((letters) => matches(letters, words));
}

function looksAbbreviated(short: string): boolean {
  if (/\s/.test(short)) return false;
  return (short.match(/[\p{Lu}\d]/gu)?.length ?? 0) >= 2 || /^\p{Ll}(?:-\p{L}|\p{Lu})/u.test(short);
}

function wordsOf(long: string): string[] {
  return fold(long)
    .replace(/['’.]/g, "")
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => word !== "");
}

/** The letters to look for: without a plural's s, and with `W3` as three letters W. */
function spellings(short: string): string[] {
  const singular = short.replace(/(?<=\p{Lu})['’]?s$/u, "");
  const repeated = singular.replace(/(\p{L})([2-9])/gu, (_, letter: string, times: string) =>
    letter.repeat(Number(times)),
  );
  return [short, singular, repeated]
    .map((spelling) => fold(spelling).replace(/[^\p{L}\p{N}&]/gu, ""))
    .filter((letters) => letters.length >= 2);
}

/** Tries each way to lay the letters on the words; a way is known by where it is, so each place is tried once. */
function matches(letters: string, words: readonly string[]): boolean {
  const tried = new Set<string>();
  const from = (letter: number, word: number, skipped: number): boolean => {
    const place = `${letter} ${word} ${skipped}`;
    if (tried.has(place)) return false;
    tried.add(place);
    if (word === words.length) return letter === letters.length;
    const text = words[word] ?? "";
    const cost = STOP_WORDS.has(text) ? 0 : 1;
    if (lettersTaken(letters, letter, text).some((next) => from(next, word + 1, skipped))) return true;
    return letter > 0 && skipped + cost <= 1 && from(letter, word + 1, skipped + cost);
  };
  return from(0, 0, 0) || (STOP_WORDS.has(words[0] ?? "") && words.length > 1 && from(0, 1, 0));
}

/** After how many letters the next word may follow, when this word gives letters from `start` on. */
function lettersTaken(letters: string, start: number, word: string): number[] {
  const letter = letters.charAt(start);
  if (letter === "") return [];
  if (letter === "&") return word === "and" || word === "&" ? [start + 1] : [];
  if (/\d/.test(letter)) {
    const spoken = DIGIT_WORDS[letter]?.includes(word) ? [start + 1] : [];
    const digits = /^\d+/.exec(letters.slice(start))?.[0] ?? "";
    return word.endsWith(digits) ? [...spoken, start + digits.length] : spoken;
  }
  const entry = word.startsWith(letter) ? 0 : letter === "x" && word.startsWith("ex") ? 1 : -1;
  if (entry < 0) return [];
  const ends: number[] = [start + 1];
  let place = entry;
  for (let next = start + 1; next < letters.length; next += 1) {
    place = word.indexOf(letters.charAt(next), place + 1);
    if (place < 0) break;
    ends.push(next + 1);
  }
  return ends;
}
