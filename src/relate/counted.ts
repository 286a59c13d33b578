import type { Rarity } from "./collectionStatistics.js";
import { Numbering } from "./numbering.js";

/** Numbered things with what the statistics say of each, looked up once a thing. */
export class Counted {
  readonly numbering: Numbering;
  readonly #prefix: string;
  #rarity: Rarity;
  #idf: number[] = [];
  #rare: boolean[] = [];

  /** `prefix` and the text of a thing make its name in the statistics. */
  constructor(prefix: string, rarity: Rarity, numbering = new Numbering()) {
    this.#prefix = prefix;
    this.#rarity = rarity;
    this.numbering = numbering;
  }

  /** Goes by other statistics from here on. */
  goBy(rarity: Rarity): void {
    this.#rarity = rarity;
    this.#idf = [];
    this.#rare = [];
  }

  /** The name of a thing in the statistics. */
  name(number: number): string {
    return this.#prefix + this.numbering.text(number);
  }

  idf(number: number): number {
    const known = this.#idf[number];
    if (known !== undefined) return known;
    const idf = this.#rarity.idf(this.name(number));
    this.#idf[number] = idf;
    return idf;
  }

  isRare(number: number): boolean {
    const known = this.#rare[number];
    if (known !== undefined) return known;
    const rare = this.#rarity.isRare(this.name(number));
    this.#rare[number] = rare;
    return rare;
  }
}
