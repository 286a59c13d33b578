import { stemmer } from "@orama/stemmers/english";
import { fold } from "../domain/fold.js";
import { isStopWord } from "./stopWords.js";

/** Letters, marks and digits, with an apostrophe inside and the signs that tell `C++` and `C#` from `C`. */
const WORD = /[\p{L}\p{M}\p{N}\u00ad\u200c\u200d]+(?:['’][\p{L}\p{M}]+)*(?:\+\+|#)?/gu;
/** A parenthesis with a year in it names sources, not things: `(Roe & Doe, 2015)`. */
const CITATION = /\([^()]*\b(?:1[89]|20)\d\d[^()]*\)/g;
const ADDRESS = /\bhttps?:\/\/\S+/g;
const GRAM_LENGTH = 4;

/** What relating knows of a word, whatever text it stands in. */
export interface Word {
  printed: string;
  /** Folded and singular: under this form a label is found in a text. */
  singular: string;
  /** As printed, without the plural's s after a capital: the form of `MOOCs` that is told from ordinary words by its case. */
  acronym: string;
  /** The Snowball stem, under which forms of one word meet; undefined for a stop word. */
  stem: string | undefined;
  /** Runs of letters, the ends of the word marked with `_`; none for a stop word. */
  grams: readonly string[];
}

/** The words of a text in their order, as printed, without the sources it cites and addresses. */
export function wordsOf(text: string): string[] {
  return text.replace(CITATION, " ").replace(ADDRESS, " ").match(WORD) ?? [];
}

/** Takes a printed word apart. */
export function readWord(printed: string): Word {
  const folded = /^[A-Za-z0-9]+$/.test(printed) ? printed.toLowerCase() : fold(printed).replace(/'s$|'/g, "");
  const isStop = isStopWord(folded);
  return {
    printed,
    singular: singularOf(folded),
    acronym: printed.normalize("NFC").replace(/(?<=\p{Lu})(?:['’]?s)$/u, ""),
    stem: isStop ? undefined : stemmer(folded),
    grams: isStop ? [] : gramsOf(`_${folded}_`),
  };
}

/** A folded word without a simple plural's ending; words in -ics (`economics`) and -ss, -us, -is are no plurals. */
export function singularOf(folded: string): string {
  if (folded.length > 4 && folded.endsWith("ies")) return `${folded.slice(0, -3)}y`;
  if (/(?:[sx]|ch|sh)es$/.test(folded) && folded.length > 4) return folded.slice(0, -2);
  if (folded.length > 3 && /[^siu]s$/.test(folded) && !folded.endsWith("ics")) return folded.slice(0, -1);
  return folded;
}

/**
 * Runs of four letters. Words that share a root or an ending share some of them, so that `preregistration` is near
 * `registered` and `replicability` near `reproducibility`, which no stemmer sees. After McNamee and Mayfield, "Character
 * N-Gram Tokenization for European Language Text Retrieval", 2004.
 */
function gramsOf(marked: string): string[] {
  const letters = [...marked];
  if (letters.length <= GRAM_LENGTH) return [marked];
  return letters.slice(GRAM_LENGTH - 1).map((_, start) => letters.slice(start, start + GRAM_LENGTH).join(""));
}
