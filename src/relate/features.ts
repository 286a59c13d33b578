import type { Common } from "./collectedTerm.js";
import type { Rarity } from "./collectionStatistics.js";
import { Counted } from "./counted.js";
import { referenceKey, type TermEntry } from "./termEntry.js";
import type { Vocabulary } from "./vocabulary.js";

/** What two terms can have in common, each kind under its own letter. */
export const FEATURE = { word: "w", labelWord: "l", chapter: "c", author: "a", reference: "r" } as const;
export type FeatureKind = (typeof FEATURE)[keyof typeof FEATURE];

/** All that terms can have in common, by number. */
export class Features extends Counted {
  constructor(rarity: Rarity) {
    super("", rarity);
  }

  /** The number of a thing of a kind. */
  number(kind: FeatureKind, text: string): number {
    return this.numbering.number(`${kind}:${text}`);
  }

  kindOf(number: number): string {
    return this.numbering.text(number).charAt(0);
  }

  textOf(number: number): string {
    return this.numbering.text(number).slice(2);
  }

  /** What a term has, by kind, each list distinct. */
  of(entry: TermEntry, vocabulary: Vocabulary): Common {
    const { definitions, chapters } = entry;
    const each = (kind: FeatureKind, texts: Iterable<string>) =>
      Int32Array.from(new Set(texts), (text) => this.number(kind, text));
    return {
      word: each(
        FEATURE.word,
        definitions.flatMap(({ words }) => vocabulary.stemsOf(words)),
      ),
      labelWord: each(FEATURE.labelWord, vocabulary.stemsOf(entry.labelWords)),
      chapter: each(
        FEATURE.chapter,
        chapters.map(({ id }) => id),
      ),
      author: each(
        FEATURE.author,
        chapters.flatMap(({ authors }) => authors.map(({ id }) => id)),
      ),
      reference: each(
        FEATURE.reference,
        definitions.flatMap(({ references }) => references.map(referenceKey)),
      ),
    };
  }
}
