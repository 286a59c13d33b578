import { integers } from "./numbers.js";

/** How many slots are taken at a time: many enough to be cheap, few enough that threads end together. */
const TURN = 32;

/** Gives the slots of a collection in turn, each to one of those that go through it; threads share them by their counter. */
export class Turns {
  readonly #size: number;
  readonly #onTurn: (taken: number) => void;
  readonly counter: Int32Array;

  /** `onTurn` is told how many slots were taken, by whomever. */
  constructor(size: number, counter = integers(1), onTurn: (taken: number) => void = () => undefined) {
    this.#size = size;
    this.counter = counter;
    this.#onTurn = onTurn;
  }

  *[Symbol.iterator](): Generator<number> {
    for (;;) {
      const start = Atomics.add(this.counter, 0, TURN);
      const end = Math.min(start + TURN, this.#size);
      for (let slot = start; slot < end; slot += 1) yield slot;
      this.#onTurn(Math.min(end, this.#size));
      if (start + TURN >= this.#size) return;
    }
  }
}
