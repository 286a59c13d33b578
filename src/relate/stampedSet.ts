/** A set of numbers that is emptied at once and used again. */
export class StampedSet {
  #stamps = new Int32Array(1024);
  #stamp = 1;

  clear(): void {
    this.#stamp += 1;
  }

  has(number: number): boolean {
    return number < this.#stamps.length && this.#stamps[number] === this.#stamp;
  }

  /** Whether a number was not in it yet. */
  add(number: number): boolean {
    if (number >= this.#stamps.length) {
      const longer = new Int32Array(2 * (number + 1));
      longer.set(this.#stamps);
      this.#stamps = longer;
    }
    if (this.#stamps[number] === this.#stamp) return false;
    this.#stamps[number] = this.#stamp;
    return true;
  }
}
