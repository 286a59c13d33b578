/** Numbers by place to which more are added; those that were packed are read where they lie. */
export class GrowingNumbers {
  readonly #packed: Int32Array;
  readonly #added: number[] = [];

  constructor(packed: Int32Array = new Int32Array()) {
    this.#packed = packed;
  }

  get size(): number {
    return this.#packed.length + this.#added.length;
  }

  get(place: number): number | undefined {
    return place < this.#packed.length ? this.#packed[place] : this.#added[place - this.#packed.length];
  }

  push(number: number): void {
    this.#added.push(number);
  }

  pack(): Int32Array {
    if (this.#added.length === 0) return this.#packed;
    const all = new Int32Array(this.size);
    all.set(this.#packed);
    all.set(this.#added, this.#packed.length);
    return all;
  }
}
