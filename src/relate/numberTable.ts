/** Numbers by number, 0 where none was set; grows as it must. */
export class NumberTable {
  #values: Float64Array;

  constructor(size = 1024) {
    this.#values = new Float64Array(size);
  }

  get(place: number): number {
    return this.#values[place] ?? 0;
  }

  set(place: number, value: number): void {
    if (place >= this.#values.length) {
      const longer = new Float64Array(2 * (place + 1));
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[place] = value;
  }

  /** The number at a place, worked out and kept where none was set. */
  find(place: number, work: () => number): number {
    const known = this.get(place);
    if (known !== 0) return known;
    const found = work();
    this.set(place, found);
    return found;
  }

  clear(): void {
    this.#values.fill(0);
  }
}
