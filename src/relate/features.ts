import type { Rarity } from "./collectionStatistics.js";
import type { Common } from "./common.js";
import { Counted } from "./counted.js";
import { Numbering, type PackedNumbering } from "./numbering.js";
import { NumberTable } from "./numberTable.js";
import { referenceKey, type TermEntry } from "./termEntry.js";
import { NO_STEM, type Vocabulary } from "./vocabulary.js";

/** What two terms can have in common, each kind under its own letter. */
const LETTER = { word: "w", labelWord: "l", chapter: "c", author: "a", reference: "r" } as const;

/** All that terms can have in common, by number. */
export class Features extends Counted {
  readonly #vocabulary: Vocabulary;
  /** The features of stems, each plus 1, by the stem's number. */
  readonly #ofStem = { word: new NumberTable(), labelWord: new NumberTable() };

  constructor(vocabulary: Vocabulary, rarity: Rarity, packed?: PackedNumbering) {
    super("", rarity, new Numbering(packed));
    this.#vocabulary = vocabulary;
  }

  /** The feature of having a word with a stem in a definition or a label. */
  ofStem(kind: "word" | "labelWord", stem: number): number {
    const known = this.#ofStem[kind].get(stem);
    if (known !== 0) return known - 1;
    const number = this.#number(kind, this.#vocabulary.stems.text(stem));
    this.#ofStem[kind].set(stem, number + 1);
    return number;
  }

  /** What was numbered, without its kind. */
  textOf(number: number): string {
    return this.numbering.text(number).slice(2);
  }

  /** What a term has, by kind, each list distinct. */
  of({ labelWords, definitions, chapters }: TermEntry): Common {
    const cited = definitions.flatMap(({ references }) => references.map(referenceKey));
    const authors = chapters.flatMap((chapter) => chapter.authors.map(({ id }) => id));
    return {
      word: this.#stems("word", ...definitions.map(({ words }) => words)),
      labelWord: this.#stems("labelWord", labelWords),
      chapter: this.#each(
        "chapter",
        chapters.map(({ id }) => id),
      ),
      author: this.#each("author", authors),
      reference: this.#each("reference", cited),
    };
  }

  #stems(kind: "word" | "labelWord", ...texts: readonly Int32Array[]): Int32Array {
    const found = new Set<number>();
    for (const words of texts) {
      for (const word of words) {
        const stem = this.#vocabulary.stemOf(word);
        if (stem !== NO_STEM) found.add(this.ofStem(kind, stem));
      }
    }
    return Int32Array.from(found);
  }

  #each(kind: keyof typeof LETTER, texts: readonly string[]): Int32Array {
    return Int32Array.from(new Set(texts.map((text) => this.#number(kind, text))));
  }

  #number(kind: keyof typeof LETTER, text: string): number {
    return this.numbering.number(`${LETTER[kind]}:${text}`);
  }
}
