import type { Numbering } from "./numbering.js";
import { NONE_RANKED, type Ranked } from "./ranked.js";
import { type PackedRanked, RankedTable } from "./rankedTable.js";

/** The company of terms, by key: the nearest of each in the last full run. What that run did not know has none. */
export class CompanyTable {
  readonly #keys: Numbering;
  readonly #lists: RankedTable;

  /** `keys` number the terms as the lists do. */
  constructor(keys: Numbering, packed?: PackedRanked) {
    this.#keys = keys;
    this.#lists = new RankedTable(packed);
  }

  /** The company of the term that has a number among some keys. */
  of(term: number, keys: Numbering): Ranked {
    const number = keys === this.#keys ? term : this.#keys.find(keys.text(term));
    return number === undefined ? NONE_RANKED : this.#lists.get(number);
  }

  /** Sets the company of the term with a number. */
  set(number: number, company: Ranked): void {
    this.#lists.set(number, company);
  }

  pack(): PackedRanked {
    return this.#lists.pack();
  }
}
