import { fold } from "../domain/fold.js";
import type { ChapterOfTerm, DefinitionText, TermText } from "./relation.js";
import { termNames } from "./termNames.js";
import type { Vocabulary } from "./vocabulary.js";
import { wordsOf } from "./words.js";

/** The words of a term's labels and of each of its definitions, by number. */
export interface TermWords {
  labelWords: Int32Array;
  definitions: readonly { words: Int32Array }[];
}

/** A term as the index keeps it: its words by number. */
export interface TermEntry extends TermWords {
  key: string;
  label: string;
  alternativeLabels: readonly string[];
  /** The forms under which a text may name it. */
  names: readonly TermName[];
  definitions: readonly DefinitionEntry[];
  chapters: readonly ChapterOfTerm[];
}

export interface TermName {
  printed: string;
  words: Int32Array;
}

export interface DefinitionEntry extends Omit<DefinitionText, "text"> {
  words: Int32Array;
}

/** Takes a term into the vocabulary. */
export function readTerm(term: TermText, vocabulary: Vocabulary): TermEntry {
  const numbered = (text: string) => Int32Array.from(wordsOf(text), (word) => vocabulary.word(word));
  return {
    key: term.key,
    label: term.label,
    alternativeLabels: term.alternativeLabels,
    labelWords: numbered([term.label, ...term.alternativeLabels].join(" \n ")),
    names: termNames(term.label, term.alternativeLabels).map((printed) => ({ printed, words: numbered(printed) })),
    definitions: term.definitions.map(({ text, ...definition }) => ({ ...definition, words: numbered(text) })),
    chapters: term.chapters,
  };
}

/** The form under which printed references are the same work. */
export function referenceKey(printed: string): string {
  return fold(printed)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
