import { type CompanyVector, NO_COMPANY } from "./company.js";
import type { Numbering } from "./numbering.js";
import { integers, type PackedTable } from "./numbers.js";
import { SlotTable } from "./slotTable.js";

/** The company of terms as plain data. */
export interface PackedCompany {
  terms: PackedTable<Int32Array>;
  sums: PackedTable<Int32Array>;
}

/** The company of terms, by key: the nearest of each in the last full run. What that run did not know has none. */
export class CompanyTable {
  readonly #keys: Numbering;
  readonly #terms: SlotTable<Int32Array>;
  readonly #sums: SlotTable<Int32Array>;

  /** `keys` number the terms as the lists do. */
  constructor(keys: Numbering, packed?: PackedCompany) {
    this.#keys = keys;
    this.#terms = new SlotTable(integers, packed?.terms);
    this.#sums = new SlotTable(integers, packed?.sums);
  }

  /** The company of the term that has a number among some keys. */
  of(term: number, keys: Numbering): CompanyVector {
    const number = keys === this.#keys ? term : this.#keys.find(keys.text(term));
    if (number === undefined) return NO_COMPANY;
    return { terms: this.#terms.get(number), sums: this.#sums.get(number) };
  }

  /** Sets the company of the term with a number. */
  set(number: number, { terms, sums }: CompanyVector): void {
    this.#terms.set(number, terms);
    this.#sums.set(number, sums);
  }

  pack(): PackedCompany {
    return { terms: this.#terms.pack(), sums: this.#sums.pack() };
  }
}
