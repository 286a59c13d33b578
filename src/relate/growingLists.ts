import { integers, type Numbers, type PackedLists, startOf } from "./numbers.js";

/** How much longer an array is made that has become too short. */
const GROWTH = 1.5;

/** Lists of numbers to which more are appended, all in one array, so that a hundred thousand of them cost no objects. */
export class GrowingLists<T extends Numbers<T>> implements PackedLists<T> {
  readonly #make: (length: number) => T;
  ends = integers(0);
  numbers: T;
  size = 0;

  /** `make` gives an array of a length. */
  constructor(make: (length: number) => T) {
    this.#make = make;
    this.numbers = make(0);
  }

  /** Appends a list; those up to its place that were left out are empty. */
  append(place: number, list: ArrayLike<number>): void {
    const start = startOf(this, this.size);
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
