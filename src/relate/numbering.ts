/** Texts by number, each given once, in the order of their first coming. */
export class Numbering {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];

  /** `texts` are given their places as numbers. */
  constructor(texts: readonly string[] = []) {
    for (const text of texts) this.number(text);
  }

  get size(): number {
    return this.#texts.length;
  }

  /** The number of a text, a new one where it had none. */
  number(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }

  /** Throws RangeError for a number that was not given. */
  text(number: number): string {
    const text = this.#texts[number];
    if (text === undefined) throw new RangeError(`No text has the number ${number}.`);
    return text;
  }

  /** All texts, each at the place of its number. */
  get texts(): readonly string[] {
    return this.#texts;
  }
}
