import type { Ranked } from "./ranked.js";

/** Sums in whole numbers, so that what is summed over them is exact in any order. */
const UNIT = 10_000;

/** A list of nearest terms as a vector in whole numbers. */
export interface CompanyVector {
  terms: Int32Array;
  sums: Int32Array;
}

export const NO_COMPANY: CompanyVector = { terms: new Int32Array(), sums: new Int32Array() };

/** The vector of a list, of the first so many. */
export function companyVector({ slots, sums }: Ranked, size: number): CompanyVector {
  const whole = Int32Array.from(sums.subarray(0, size), (sum) => Math.round(sum * UNIT));
  return { terms: slots.subarray(0, size), sums: whole };
}

/**
 * How much terms keep the same company: the cosine of their lists of nearest terms, from 0 to 1. After Jarvis and Patrick,
 * "Clustering Using a Similarity Measure Based on Shared Near Neighbors", 1973. One list is laid out, others are compared.
 */
export class Company {
  /** The sums of the vector laid out, by term. */
  #laidOut = new Int32Array(1024);
  #vector: CompanyVector = NO_COMPANY;
  #length = 0;

  layOut(vector: CompanyVector): void {
    for (const term of this.#vector.terms) this.#laidOut[term] = 0;
    this.#vector = vector;
    this.#length = lengthOf(vector);
    for (const [place, term] of vector.terms.entries()) {
      if (term >= this.#laidOut.length) this.#grow(term);
      this.#laidOut[term] = vector.sums[place] ?? 0;
    }
  }

  with(vector: CompanyVector): number {
    const { terms, sums } = vector;
    let shared = 0;
    for (let place = 0; place < terms.length; place += 1) {
      shared += (this.#laidOut[terms[place] ?? 0] ?? 0) * (sums[place] ?? 0);
    }
    return shared === 0 ? 0 : Math.min(1, shared / (this.#length * lengthOf(vector)));
  }

  #grow(term: number): void {
    const longer = new Int32Array(2 * (term + 1));
    longer.set(this.#laidOut);
    this.#laidOut = longer;
  }
}

function lengthOf({ sums }: CompanyVector): number {
  let squares = 0;
  for (let place = 0; place < sums.length; place += 1) squares += (sums[place] ?? 0) ** 2;
  return Math.sqrt(squares);
}
