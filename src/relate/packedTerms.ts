import type { ChapterOfTerm } from "./relation.js";
import type { DefinitionEntry, TermEntry, TermName } from "./termEntry.js";

/** Terms as plain data that is quickly written and read: all word numbers in one array, each chapter once. */
export interface PackedTerms {
  terms: (PackedTerm | undefined)[];
  chapters: ChapterOfTerm[];
  /** The numbers of words, list after list in the order of the terms: of its labels, of its names, of its definitions. */
  words: Int32Array;
  /** How many words each list has. */
  lengths: Int32Array;
}

interface PackedTerm {
  key: string;
  label: string;
  alternativeLabels: readonly string[];
  names: readonly string[];
  definitions: readonly Omit<DefinitionEntry, "words">[];
  /** Places among the chapters. */
  chapters: readonly number[];
}

/** Packs the terms of slots; undefined stands for a slot without one. */
export function packTerms(entries: readonly (TermEntry | undefined)[]): PackedTerms {
  const lists: Int32Array[] = [];
  const chapters = new Map<string, { place: number; chapter: ChapterOfTerm }>();
  const placeOf = (chapter: ChapterOfTerm): number => {
    const known = chapters.get(chapter.id);
    if (known) return known.place;
    chapters.set(chapter.id, { place: chapters.size, chapter });
    return chapters.size - 1;
  };
  const terms = entries.map((entry) => {
    if (!entry) return undefined;
    const { labelWords, names, definitions, chapters: ofTerm, ...term } = entry;
    lists.push(labelWords, ...names.map(({ words }) => words), ...definitions.map(({ words }) => words));
    return {
      ...term,
      names: names.map(({ printed }) => printed),
      definitions: definitions.map(({ words: _, ...definition }) => definition),
      chapters: ofTerm.map(placeOf),
    };
  });
  return { terms, chapters: [...chapters.values()].map(({ chapter }) => chapter), ...packLists(lists) };
}

/** Takes terms out again; the lists of words are views of the packed array. */
export function unpackTerms({ terms, chapters, words, lengths }: PackedTerms): (TermEntry | undefined)[] {
  let list = 0;
  let start = 0;
  const next = (): Int32Array => {
    const from = start;
    start += lengths[list] ?? 0;
    list += 1;
    return words.subarray(from, start);
  };
  return terms.map((term) => {
    if (!term) return undefined;
    const labelWords = next();
    const names = term.names.map((printed): TermName => ({ printed, words: next() }));
    const definitions = term.definitions.map((definition) => ({ ...definition, words: next() }));
    return {
      ...term,
      labelWords,
      names,
      definitions,
      chapters: term.chapters.flatMap((place) => chapters[place] ?? []),
    };
  });
}

function packLists(lists: readonly Int32Array[]): { words: Int32Array; lengths: Int32Array } {
  const lengths = Int32Array.from(lists, ({ length }) => length);
  const words = new Int32Array(lengths.reduce((sum, length) => sum + length, 0));
  let start = 0;
  for (const list of lists) {
    words.set(list, start);
    start += list.length;
  }
  return { words, lengths };
}
