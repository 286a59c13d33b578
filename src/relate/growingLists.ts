import { integers, type Numbers, type PackedLists, startOf } from "./numbers.js";

/** How much longer an array is made that has become too short. */
const GROWTH = 1.5;

/** Lists of numbers to which more are appended, all in one array, so that a hundred thousand of them cost no objects. */
export class GrowingLists<T extends Numbers<T>> implements PackedLists<T> {
  readonly #make: (length: number) => T;
  ends: Int32Array;
  numbers: T;
  size: number;

  /** `make` gives an array of a length. Goes on from lists that were packed, and leaves these as they are. */
  constructor(make: (length: number) => T, packed?: PackedLists<T>) {
    this.#make = make;
    this.ends = packed?.ends ?? integers(0);
    this.numbers = packed?.numbers ?? make(0);
    this.size = this.ends.length;
  }

  /** How many numbers there are in all lists. */
  get total(): number {
    return startOf(this, this.size);
  }

  /** The lists without the room for more. */
  pack(): PackedLists<T> {
    return { ends: this.ends.subarray(0, this.size), numbers: this.numbers.subarray(0, this.total) };
  }

  /** Appends a list; those up to its place that were left out are empty. */
  append(place: number, list: ArrayLike<number>): void {
    const start = this.total;
    const end = start + list.length;
    if (place >= this.ends.length) this.ends = longer(this.ends, integers, place + 1);
    if (end > this.numbers.length) this.numbers = longer(this.numbers, this.#make, end);
    this.ends.fill(start, this.size, place);
    this.ends[place] = end;
    this.numbers.set(list, start);
    this.size = place + 1;
  }
}

function longer<T extends Numbers<T>>(numbers: T, make: (length: number) => T, least: number): T {
  const copy = make(Math.ceil(Math.max(16, least * GROWTH)));
  copy.set(numbers);
  return copy;
}
