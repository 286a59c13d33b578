import type { TermName } from "./termEntry.js";
import { NO_STEM, type Vocabulary } from "./vocabulary.js";

/** A single word with two capitals is told from an ordinary word by them, up to this length: `CRediT`, `STRANGE`. */
const LONGEST_ACRONYM = 8;

/** A word of a text or a name as it is matched: even numbers are folded words, odd ones printed words. */
export type NameSymbol = number;

/** The symbol of a word that matches whatever its case, plurals as singulars. */
export function foldedSymbol(word: number, vocabulary: Vocabulary): NameSymbol {
  return 2 * vocabulary.singularOf(word);
}

/** The symbol of a word that matches as printed. */
export function printedSymbol(word: number, vocabulary: Vocabulary): NameSymbol {
  return 2 * vocabulary.acronymOf(word) + 1;
}

/**
 * What a text must have to name a term so. Names match word by word, folded, plurals as their singular. A name that is an
 * acronym or stop words alone (`IT`, `The Who`) matches as printed, and one that is a single letter or has none matches
 * nothing: it has no symbols.
 */
export function nameSymbols(name: TermName, vocabulary: Vocabulary): readonly NameSymbol[] {
  const words = [...name.words];
  if (!words.some((word) => isName(vocabulary.words.text(word)))) return [];
  const isPrinted = words.every((word) => vocabulary.stemOf(word) === NO_STEM) || isAcronym(name.printed);
  return words.map((word) => (isPrinted ? printedSymbol(word, vocabulary) : foldedSymbol(word, vocabulary)));
}

/** A letter alone or a number names nothing that could be told from others. */
function isName(printed: string): boolean {
  return /\p{L}.|.\p{L}/u.test(printed);
}

function isAcronym(printed: string): boolean {
  return printed.length <= LONGEST_ACRONYM && /^[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*$/u.test(printed);
}
