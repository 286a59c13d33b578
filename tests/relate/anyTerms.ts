import fc from "fast-check";
import type { TermText } from "../../src/relate/relation.js";

const WORDS = "soft power city cities public diplomacy culture brand image trade of the and network IT C".split(" ");
const words = (max: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: max }).map((chosen) => chosen.join(" "));
const KEYS = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];

const anyChapter = fc.constantFrom(
  { id: "chapter:1", title: "The First", authors: [{ id: "author:1", name: "Ada Moss" }] },
  { id: "chapter:2", title: "The Second", authors: [{ id: "author:1", name: "Ada Moss" }] },
  { id: "chapter:3", title: "The Third", authors: [{ id: "author:2", name: "Ben Reed" }] },
);

/** A term out of few words, chapters and works, so that terms have much to do with one another. */
export function anyTerm(key: fc.Arbitrary<string> = fc.constantFrom(...KEYS)): fc.Arbitrary<TermText> {
  return fc
    .record({
      key,
      label: words(3),
      alternativeLabels: fc.array(words(2), { maxLength: 1 }),
      texts: fc.array(words(12), { maxLength: 3 }),
      chapters: fc.uniqueArray(anyChapter, { maxLength: 2 }),
      references: fc.array(fc.constantFrom("Moss (2001)", "Reed (2002)"), { maxLength: 1 }),
    })
    .map(({ texts, references, ...term }) => ({
      ...term,
      definitions: texts.map((text, place) => {
        const chapter = term.chapters[place]?.id;
        return { id: `${term.key}#${place}`, text, references, ...(chapter === undefined ? {} : { chapter }) };
      }),
    }));
}

/** Terms with distinct keys. */
export const anyTerms = fc.uniqueArray(anyTerm(), { selector: ({ key }) => key });

/** What a sequence of loads does: each puts and removes some. */
export const anyUpdates = fc.array(
  fc.record({
    put: fc.uniqueArray(anyTerm(), { selector: ({ key }) => key, maxLength: 4 }),
    remove: fc.subarray(KEYS, { maxLength: 2 }),
  }),
  { maxLength: 4 },
);
