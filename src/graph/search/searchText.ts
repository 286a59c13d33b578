import { badInput } from "../../domain/badInput.js";

/** What a person typed to search, taken apart; nothing in it is an operator. */
export interface SearchText {
  words: string[];
  /** What stands in quotation marks: the words of each phrase, in their order. */
  phrases: string[][];
}

/** A word of a text and where it stands, in UTF-16 units. */
export interface WordPlace {
  word: string;
  start: number;
  end: number;
}

const LONGEST_TEXT = 256;
const MOST_WORDS = 16;
const QUOTES = '"“”„«»';
const QUOTED = new RegExp(`[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]`, "g");
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}_]*(?:(?:['’.]|(?<=\p{N}),(?=\p{N}))[\p{L}\p{N}][\p{L}\p{M}\p{N}_]*)*/gu;
/** The same in texts of ASCII alone, and sooner found. */
const ASCII_WORD = /[A-Za-z\d]\w*(?:(?:['.]|(?<=\d),(?=\d))[A-Za-z\d]\w*)*/g;
const ASCII = /^[ -~\s]*$/;

/**
 * Takes a text apart into words and quoted phrases; a quotation mark without its other half is nothing.
 * Throws BAD_USER_INPUT, naming the argument, past 256 characters or 16 words.
 */
export function readSearchText(text: string, argument: string): SearchText {
  if ([...text].length > LONGEST_TEXT) throw badInput(`"${argument}" takes ${LONGEST_TEXT} characters at most.`);
  const read = splitSearchText(text);
  const count = read.words.length + read.phrases.flat().length;
  if (count > MOST_WORDS) throw badInput(`"${argument}" takes ${MOST_WORDS} words at most; this one has ${count}.`);
  return read;
}

/** As readSearchText, of a text that was found good before. */
export function splitSearchText(text: string): SearchText {
  const phrases: string[][] = [];
  const rest = text.replace(QUOTED, (_, inner: string) => {
    phrases.push(wordsOf(inner));
    return " ";
  });
  return { words: wordsOf(rest), phrases: phrases.filter((phrase) => phrase.length > 0) };
}

/** The text without its quotation marks: what a label would have to be to be named by it. */
export function withoutQuotes(text: string): string {
  return text.replace(new RegExp(`[${QUOTES}]`, "g"), " ");
}

/** The words of a text, about as the index parts them (Unicode Standard Annex 29, word boundaries). */
export function placeWords(text: string): WordPlace[] {
  const places: WordPlace[] = [];
  const pattern = ASCII.test(text) ? ASCII_WORD : WORD;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    places.push({ word: found[0], start: found.index, end: pattern.lastIndex });
  }
  return places;
}

function wordsOf(text: string): string[] {
  return placeWords(text.normalize("NFC")).map(({ word }) => word);
}
