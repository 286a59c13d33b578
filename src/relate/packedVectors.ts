import type { Collection } from "./collection.js";
import { UNIT } from "./gramVector.js";

/** The vectors of all terms, one after the other in two arrays, so that comparing with many is reading along. */
export class PackedVectors {
  readonly #starts: Int32Array;
  readonly #grams: Int32Array;
  readonly #weights: Uint16Array;
  /** The vector laid out, by number of the run of letters, and where it is. */
  readonly #laidOut: Uint16Array;
  #slot = -1;

  constructor(collection: Collection) {
    const slots = Array.from({ length: collection.size }, (_, slot) => slot);
    const vectors = slots.map((slot) => (collection.has(slot) ? collection.term(slot).weight.vector : undefined));
    this.#starts = new Int32Array(collection.size + 1);
    for (const [slot, vector] of vectors.entries()) {
      this.#starts[slot + 1] = (this.#starts[slot] ?? 0) + (vector?.grams.length ?? 0);
    }
    this.#grams = new Int32Array(this.#starts.at(-1) ?? 0);
    this.#weights = new Uint16Array(this.#grams.length);
    for (const [slot, vector] of vectors.entries()) {
      this.#grams.set(vector?.grams ?? [], this.#starts[slot]);
      this.#weights.set(vector?.weights ?? [], this.#starts[slot]);
    }
    this.#laidOut = new Uint16Array(collection.grams.numbering.size);
  }

  layOut(slot: number): void {
    if (this.#slot >= 0) this.#each(this.#slot, (gram) => (this.#laidOut[gram] = 0));
    this.#slot = slot;
    this.#each(slot, (gram, weight) => (this.#laidOut[gram] = weight));
  }

  /** The cosine of the vector laid out and another, from 0 to 1. */
  cosine(slot: number): number {
    const [grams, weights, laidOut] = [this.#grams, this.#weights, this.#laidOut];
    const end = this.#starts[slot + 1] ?? 0;
    let sum = 0;
    for (let place = this.#starts[slot] ?? 0; place < end; place += 1) {
      sum += (laidOut[grams[place] ?? 0] ?? 0) * (weights[place] ?? 0);
    }
    return Math.min(1, sum / (UNIT * UNIT));
  }

  #each(slot: number, visit: (gram: number, weight: number) => void): void {
    const end = this.#starts[slot + 1] ?? 0;
    for (let place = this.#starts[slot] ?? 0; place < end; place += 1) {
      visit(this.#grams[place] ?? 0, this.#weights[place] ?? 0);
    }
  }
}
