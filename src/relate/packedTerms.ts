import { type CollectedTerm, type Common, NOTHING, UNWEIGHED } from "./collectedTerm.js";
import type { Mention } from "./mentions.js";
import { numberReader, type PackedNumbers, packNumbers } from "./packedNumbers.js";
import type { ChapterOfTerm } from "./relation.js";

/** The terms of all slots as plain data that is quickly written and read: a list for each thing there is to say. */
export interface PackedTerms {
  /** Undefined for a slot without a term: the lists below leave it out. */
  keys: (string | undefined)[];
  labels: string[];
  alternativeLabels: (readonly string[])[];
  names: (readonly string[])[];
  chapters: ChapterOfTerm[];
  /** Places among the chapters, for each term. */
  chaptersOfTerms: PackedNumbers;
  /** Ids of definitions, and the ids of their chapters, for each term. */
  definitions: (readonly string[])[];
  definedIn: (readonly (string | undefined)[])[];
  references: (readonly (readonly string[])[])[];
  /** The words of labels, of each name, of each definition, term after term. */
  words: PackedNumbers;
  /** What each term has, five lists a term. */
  common: PackedNumbers;
  /** Target, name and definition of mentions, three numbers each, for each term; and their weights. */
  mentions: PackedNumbers;
  mentionWeights: Float64Array;
  /** The runs of letters of each term, and their weights. */
  grams: PackedNumbers;
  gramWeights: Uint16Array;
}

/** Packs the terms of slots; undefined stands for a slot without one. */
export function packTerms(slots: readonly (CollectedTerm | undefined)[]): PackedTerms {
  const terms = slots.filter((term) => term !== undefined);
  const entries = terms.map(({ entry }) => entry);
  const chapters = new Map(entries.flatMap((entry) => entry.chapters).map((chapter) => [chapter.id, chapter]));
  const places = new Map([...chapters.keys()].map((id, place) => [id, place]));
  const weights = terms.map(({ weight }) => weight.vector.weights);
  return {
    keys: slots.map((term) => term?.entry.key),
    labels: entries.map(({ label }) => label),
    alternativeLabels: entries.map(({ alternativeLabels }) => alternativeLabels),
    names: entries.map(({ names }) => names.map(({ printed }) => printed)),
    chapters: [...chapters.values()],
    chaptersOfTerms: packNumbers(entries.map((entry) => entry.chapters.map(({ id }) => places.get(id) ?? 0))),
    definitions: entries.map(({ definitions }) => definitions.map(({ id }) => id)),
    definedIn: entries.map(({ definitions }) => definitions.map(({ chapter }) => chapter)),
    references: entries.map(({ definitions }) => definitions.map(({ references }) => references)),
    words: packNumbers(
      entries.flatMap(({ labelWords, names, definitions }) => [
        labelWords,
        ...names.map(({ words }) => words),
        ...definitions.map(({ words }) => words),
      ]),
    ),
    common: packNumbers(terms.flatMap(({ common }) => KINDS.map((kind) => common[kind]))),
    mentions: packNumbers(
      terms.map(({ mentions }) => mentions.flatMap(({ target, name, definition }) => [target, name, definition])),
    ),
    mentionWeights: Float64Array.from(terms.flatMap(({ mentions }) => mentions.map(({ weight }) => weight))),
    grams: packNumbers(terms.map(({ weight }) => weight.vector.grams)),
    gramWeights: joined(weights),
  };
}

/** Takes terms out again, with their vectors and not weighed otherwise; lists of numbers are views of the packed arrays. */
export function unpackTerms(packed: PackedTerms): (CollectedTerm | undefined)[] {
  const readWords = numberReader(packed.words);
  const readChapters = numberReader(packed.chaptersOfTerms);
  const readCommon = numberReader(packed.common);
  const readMentions = mentionReader(packed);
  const readGrams = numberReader(packed.grams);
  let term = 0;
  let gram = 0;
  return packed.keys.map((key) => {
    if (key === undefined) return undefined;
    const at = term;
    term += 1;
    const labelWords = readWords();
    const names = (packed.names[at] ?? []).map((printed) => ({ printed, words: readWords() }));
    const definitions = (packed.definitions[at] ?? []).map((id, place) => {
      const chapter = packed.definedIn[at]?.[place];
      const references = packed.references[at]?.[place] ?? [];
      return { id, references, words: readWords(), ...(chapter === undefined ? {} : { chapter }) };
    });
    const entry = {
      key,
      label: packed.labels[at] ?? "",
      alternativeLabels: packed.alternativeLabels[at] ?? [],
      labelWords,
      names,
      definitions,
      chapters: Array.from(readChapters()).flatMap((place) => packed.chapters[place] ?? []),
    };
    const grams = readGrams();
    const weights = packed.gramWeights.subarray(gram, gram + grams.length);
    gram += grams.length;
    const mentions = readMentions();
    return { entry, common: unpackCommon(readCommon), mentions, weight: { ...UNWEIGHED, vector: { grams, weights } } };
  });
}

const KINDS = ["word", "labelWord", "chapter", "author", "reference"] as const;

function unpackCommon(read: () => Int32Array): Common {
  const next = () => {
    const numbers = read();
    return numbers.length === 0 ? NOTHING : Array.from(numbers);
  };
  return { word: next(), labelWord: next(), chapter: next(), author: next(), reference: next() };
}

function mentionReader({ mentions, mentionWeights }: PackedTerms): () => Mention[] {
  const read = numberReader(mentions);
  let count = 0;
  return () => {
    const numbers = read();
    const found: Mention[] = [];
    for (let place = 0; place < numbers.length; place += 3) {
      const [target = 0, name = 0, definition = 0] = numbers.subarray(place, place + 3);
      found.push({ target, name, definition, weight: mentionWeights[count] ?? 0 });
      count += 1;
    }
    return found;
  };
}

function joined(lists: readonly Uint16Array[]): Uint16Array {
  const all = new Uint16Array(lists.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const list of lists) {
    all.set(list, start);
    start += list.length;
  }
  return all;
}
