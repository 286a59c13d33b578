import { type GramVector, type PackedVectors, UNIT } from "./gramVector.js";
import { integers, shorts } from "./numbers.js";
import { SlotTable } from "./slotTable.js";

/** The vector of each slot; packed, they lie in two arrays, so that comparing with many is reading along. */
export class VectorTable {
  readonly #grams: SlotTable<Int32Array>;
  readonly #weights: SlotTable<Uint16Array>;

  constructor(packed?: PackedVectors) {
    this.#grams = new SlotTable(integers, packed?.grams);
    this.#weights = new SlotTable(shorts, packed?.weights);
  }

  set(slot: number, { grams, weights }: GramVector): void {
    this.#grams.set(slot, grams);
    this.#weights.set(slot, weights);
  }

  delete(slot: number): void {
    this.set(slot, { grams: integers(0), weights: shorts(0) });
  }

  /** Lays the vector of a slot out in an array by number of the run of letters, or clears it there. */
  layOut(slot: number, laidOut: Uint16Array, isCleared = false): void {
    const weights = this.#weights.get(slot);
    for (const [place, gram] of this.#grams.get(slot).entries()) laidOut[gram] = isCleared ? 0 : (weights[place] ?? 0);
  }

  /** The cosine of a vector that is laid out and that of a slot, from 0 to 1. */
  cosine(laidOut: Uint16Array, slot: number): number {
    const [grams, weights] = [this.#grams.sourceOf(slot), this.#weights.sourceOf(slot)];
    const end = this.#grams.endOf(slot);
    let sum = 0;
    for (let place = this.#grams.startOf(slot); place < end; place += 1) {
      sum += (laidOut[grams[place] ?? 0] ?? 0) * (weights[place] ?? 0);
    }
    return Math.min(1, sum / (UNIT * UNIT));
  }

  clear(): void {
    this.#grams.clear();
    this.#weights.clear();
  }

  pack(): PackedVectors {
    return { grams: this.#grams.pack(), weights: this.#weights.pack() };
  }
}
