import { GrowingNumbers } from "./growingNumbers.js";
import { Numbering, type PackedNumbering } from "./numbering.js";
import { integers, type PackedTable } from "./numbers.js";
import { SlotTable } from "./slotTable.js";
import { readWord } from "./words.js";

/** In place of the stem of a stop word. */
export const NO_STEM = -1;

/** A vocabulary as plain data. */
export interface PackedVocabulary {
  words: PackedNumbering;
  singulars: PackedNumbering;
  acronyms: PackedNumbering;
  stems: PackedNumbering;
  grams: PackedNumbering;
  singularOf: Int32Array;
  acronymOf: Int32Array;
  stemOf: Int32Array;
  gramsOf: PackedTable<Int32Array>;
}

/** Every printed word of the collection by number, with the numbers of what it is made of: each word is read once. */
export class Vocabulary {
  readonly words: Numbering;
  readonly singulars: Numbering;
  readonly acronyms: Numbering;
  readonly stems: Numbering;
  readonly grams: Numbering;
  readonly #singularOf: GrowingNumbers;
  readonly #acronymOf: GrowingNumbers;
  readonly #stemOf: GrowingNumbers;
  readonly #gramsOf: SlotTable<Int32Array>;

  constructor(packed?: PackedVocabulary) {
    this.words = new Numbering(packed?.words);
    this.singulars = new Numbering(packed?.singulars);
    this.acronyms = new Numbering(packed?.acronyms);
    this.stems = new Numbering(packed?.stems);
    this.grams = new Numbering(packed?.grams);
    this.#singularOf = new GrowingNumbers(packed?.singularOf);
    this.#acronymOf = new GrowingNumbers(packed?.acronymOf);
    this.#stemOf = new GrowingNumbers(packed?.stemOf);
    this.#gramsOf = new SlotTable(integers, packed?.gramsOf);
  }

  pack(): PackedVocabulary {
    return {
      words: this.words.pack(),
      singulars: this.singulars.pack(),
      acronyms: this.acronyms.pack(),
      stems: this.stems.pack(),
      grams: this.grams.pack(),
      singularOf: this.#singularOf.pack(),
      acronymOf: this.#acronymOf.pack(),
      stemOf: this.#stemOf.pack(),
      gramsOf: this.#gramsOf.pack(),
    };
  }

  /** The number of a printed word. */
  word(printed: string): number {
    const number = this.words.number(printed);
    if (number === this.#stemOf.size) {
      const { singular, acronym, stem, grams } = readWord(printed);
      this.#singularOf.push(this.singulars.number(singular));
      this.#acronymOf.push(this.acronyms.number(acronym));
      this.#stemOf.push(stem === undefined ? NO_STEM : this.stems.number(stem));
      this.#gramsOf.set(
        number,
        Int32Array.from(grams, (gram) => this.grams.number(gram)),
      );
    }
    return number;
  }

  singularOf(word: number): number {
    return this.#singularOf.get(word) ?? 0;
  }

  acronymOf(word: number): number {
    return this.#acronymOf.get(word) ?? 0;
  }

  /** The number of a word's stem; NO_STEM for a stop word. */
  stemOf(word: number): number {
    return this.#stemOf.get(word) ?? NO_STEM;
  }

  gramsOf(word: number): Int32Array {
    return this.#gramsOf.get(word);
  }
}
