import { Numbering } from "./numbering.js";
import { numberReader, type PackedNumbers, packNumbers } from "./packedNumbers.js";
import { readWord } from "./words.js";

/** In place of the stem of a stop word. */
export const NO_STEM = -1;

/** A vocabulary as plain data. */
export interface PackedVocabulary {
  words: readonly string[];
  singulars: readonly string[];
  acronyms: readonly string[];
  stems: readonly string[];
  grams: readonly string[];
  singularOf: Int32Array;
  acronymOf: Int32Array;
  stemOf: Int32Array;
  gramsOf: PackedNumbers;
}

/** Every printed word of the collection by number, with the numbers of what it is made of: each word is read once. */
export class Vocabulary {
  readonly words: Numbering;
  readonly singulars: Numbering;
  readonly acronyms: Numbering;
  readonly stems: Numbering;
  readonly grams: Numbering;
  readonly #singularOf: number[];
  readonly #acronymOf: number[];
  readonly #stemOf: number[];
  readonly #gramsOf: ArrayLike<number>[];

  constructor(packed?: PackedVocabulary) {
    this.words = new Numbering(packed?.words);
    this.singulars = new Numbering(packed?.singulars);
    this.acronyms = new Numbering(packed?.acronyms);
    this.stems = new Numbering(packed?.stems);
    this.grams = new Numbering(packed?.grams);
    this.#singularOf = [...(packed?.singularOf ?? [])];
    this.#acronymOf = [...(packed?.acronymOf ?? [])];
    this.#stemOf = [...(packed?.stemOf ?? [])];
    const gramsOf = packed && numberReader(packed.gramsOf);
    this.#gramsOf = gramsOf ? this.words.texts.map(() => gramsOf()) : [];
  }

  pack(): PackedVocabulary {
    return {
      words: this.words.texts,
      singulars: this.singulars.texts,
      acronyms: this.acronyms.texts,
      stems: this.stems.texts,
      grams: this.grams.texts,
      singularOf: Int32Array.from(this.#singularOf),
      acronymOf: Int32Array.from(this.#acronymOf),
      stemOf: Int32Array.from(this.#stemOf),
      gramsOf: packNumbers(this.#gramsOf),
    };
  }

  /** The number of a printed word. */
  word(printed: string): number {
    const number = this.words.number(printed);
    if (number === this.#stemOf.length) {
      const { singular, acronym, stem, grams } = readWord(printed);
      this.#singularOf.push(this.singulars.number(singular));
      this.#acronymOf.push(this.acronyms.number(acronym));
      this.#stemOf.push(stem === undefined ? NO_STEM : this.stems.number(stem));
      this.#gramsOf.push(grams.map((gram) => this.grams.number(gram)));
    }
    return number;
  }

  singularOf(word: number): number {
    return this.#singularOf[word] ?? 0;
  }

  acronymOf(word: number): number {
    return this.#acronymOf[word] ?? 0;
  }

  /** The number of a word's stem; NO_STEM for a stop word. */
  stemOf(word: number): number {
    return this.#stemOf[word] ?? NO_STEM;
  }

  gramsOf(word: number): ArrayLike<number> {
    return this.#gramsOf[word] ?? [];
  }
}
