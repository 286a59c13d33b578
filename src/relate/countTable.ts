import { GrowingNumbers } from "./growingNumbers.js";
import { Numbering, type PackedNumbering } from "./numbering.js";

/** Counts as plain data. */
export interface PackedCounts {
  names: PackedNumbering;
  counts: Int32Array;
}

/** In how many terms things occur, by name. */
export class CountTable {
  readonly #names: Numbering;
  readonly #counts: GrowingNumbers;

  constructor(packed?: PackedCounts) {
    this.#names = new Numbering(packed?.names);
    this.#counts = new GrowingNumbers(packed?.counts);
  }

  /** Undefined for what was not counted. */
  get(name: string): number | undefined {
    const number = this.#names.find(name);
    return number === undefined ? undefined : this.#counts.get(number);
  }

  /** Adds a name that it does not have. */
  add(name: string, count: number): void {
    this.#names.number(name);
    this.#counts.push(count);
  }

  pack(): PackedCounts {
    return { names: this.#names.pack(), counts: this.#counts.pack() };
  }
}
