import type { Rarity } from "./collectionStatistics.js";
import { Numbering } from "./numbering.js";
import { NumberTable } from "./numberTable.js";

/** Numbered things with what the statistics say of each, looked up once a thing. */
export class Counted {
  readonly numbering: Numbering;
  readonly #prefix: string;
  #rarity: Rarity;
  readonly #idf = new NumberTable();
  /** 1 for what is rare, -1 for what is not. */
  readonly #rare = new NumberTable();

  /** `prefix` and the text of a thing make its name in the statistics. */
  constructor(prefix: string, rarity: Rarity, numbering = new Numbering()) {
    this.#prefix = prefix;
    this.#rarity = rarity;
    this.numbering = numbering;
  }

  /** Goes by other statistics from here on. */
  goBy(rarity: Rarity): void {
    this.#rarity = rarity;
    this.#idf.clear();
    this.#rare.clear();
  }

  /** The name of a thing in the statistics. */
  name(number: number): string {
    return this.#prefix + this.numbering.text(number);
  }

  idf(number: number): number {
    const known = this.#idf.get(number);
    if (known !== 0) return known;
    const idf = this.#rarity.idf(this.name(number));
    this.#idf.set(number, idf);
    return idf;
  }

  isRare(number: number): boolean {
    const known = this.#rare.get(number);
    if (known !== 0) return known === 1;
    const isRare = this.#rarity.isRare(this.name(number));
    this.#rare.set(number, isRare ? 1 : -1);
    return isRare;
  }
}
