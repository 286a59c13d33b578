/** Numbers by chance that are the same at every run: a generated graph of one size is always the same graph. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** At least 0 and less than 1 (mulberry32, by Tommy Ettinger, in the public domain). */
  fraction(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  isLikely(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** A place below a length; with a `skew` above 1 the first ones far more often than the last, as in every catalogue. */
  place(length: number, skew = 1): number {
    return Math.floor(this.fraction() ** skew * length);
  }

  /** One of some things, with a `skew` as of a place. */
  pick<T>(things: readonly [T, ...T[]] | readonly T[], skew = 1): T {
    const found = things[this.place(things.length, skew)];
    if (found === undefined) throw new RangeError("There is nothing to pick from.");
    return found;
  }
}
