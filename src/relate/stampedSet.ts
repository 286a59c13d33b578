/** A set of slots that is emptied at once and used again. */
export class StampedSet {
  #stamps = new Int32Array(1024);
  #stamp = 1;

  clear(): void {
    this.#stamp += 1;
  }

  /** Whether a slot was not in it yet. */
  add(slot: number): boolean {
    if (slot >= this.#stamps.length) {
      const longer = new Int32Array(2 * (slot + 1));
      longer.set(this.#stamps);
      this.#stamps = longer;
    }
    if (this.#stamps[slot] === this.#stamp) return false;
    this.#stamps[slot] = this.#stamp;
    return true;
  }
}
