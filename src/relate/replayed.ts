/** What is worked out as it is asked for, and kept for whoever asks again. */
export class Replayed<T extends object> implements Iterable<T> {
  readonly #known: T[] = [];
  readonly #rest: Iterator<T>;

  constructor(source: Iterable<T>) {
    this.#rest = source[Symbol.iterator]();
  }

  *[Symbol.iterator](): Generator<T> {
    for (let place = 0; ; place += 1) {
      const item = this.#known[place] ?? this.#next();
      if (item === undefined) return;
      yield item;
    }
  }

  #next(): T | undefined {
    const { done, value } = this.#rest.next();
    if (done) return undefined;
    this.#known.push(value);
    return value;
  }
}
