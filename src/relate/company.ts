import type { Ranked } from "./ranked.js";

/** Sums in whole numbers, so that what is summed over them is exact in any order. */
const UNIT = 10_000;

/**
 * How much terms keep the same company: the cosine of their lists of nearest terms, from 0 to 1. After Jarvis and Patrick,
 * "Clustering Using a Similarity Measure Based on Shared Near Neighbors", 1973. One list is laid out, others are compared.
 */
export class Company {
  /** How many of the nearest count. */
  readonly #size: number;
  readonly #sums = new Map<number, number>();
  #length = 0;

  constructor(size: number) {
    this.#size = size;
  }

  layOut(list: Ranked): void {
    this.#sums.clear();
    for (let place = 0; place < this.#sizeOf(list); place += 1) {
      this.#sums.set(list.slots[place] ?? 0, sumAt(list, place));
    }
    this.#length = this.#lengthOf(list);
  }

  with(list: Ranked): number {
    let shared = 0;
    for (let place = 0; place < this.#sizeOf(list); place += 1) {
      const sum = this.#sums.get(list.slots[place] ?? 0);
      if (sum !== undefined) shared += sum * sumAt(list, place);
    }
    return shared === 0 ? 0 : Math.min(1, shared / (this.#length * this.#lengthOf(list)));
  }

  #sizeOf({ slots }: Ranked): number {
    return Math.min(this.#size, slots.length);
  }

  #lengthOf(list: Ranked): number {
    let squares = 0;
    for (let place = 0; place < this.#sizeOf(list); place += 1) squares += sumAt(list, place) ** 2;
    return Math.sqrt(squares);
  }
}

function sumAt({ sums }: Ranked, place: number): number {
  return Math.round((sums[place] ?? 0) * UNIT);
}
