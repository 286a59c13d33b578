import { Numbering } from "./numbering.js";
import { readWord } from "./words.js";

/** In place of the stem of a stop word. */
export const NO_STEM = -1;

/** Every printed word of the collection by number, with the numbers of what it is made of: each word is read once. */
export class Vocabulary {
  readonly words = new Numbering();
  readonly singulars = new Numbering();
  readonly acronyms = new Numbering();
  readonly stems = new Numbering();
  readonly grams = new Numbering();
  readonly #singularOf: number[] = [];
  readonly #acronymOf: number[] = [];
  readonly #stemOf: number[] = [];
  readonly #gramsOf: (readonly number[])[] = [];

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

  gramsOf(word: number): readonly number[] {
    return this.#gramsOf[word] ?? [];
  }
}
