import type { TermEntry, TermName } from "./termEntry.js";
import type { Vocabulary } from "./vocabulary.js";

/** The names that came or went since all texts were read for names. */
export class NameChanges {
  readonly #vocabulary: Vocabulary;
  readonly #changed = new Map<string, TermName>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  get areNone(): boolean {
    return this.#changed.size === 0;
  }

  /** The names of a slot came or went; what did both did neither. */
  note(slot: number, names: readonly TermName[]): void {
    for (const [place, name] of names.entries()) {
      const key = `${slot} ${place} ${name.words.join(" ")}`;
      if (!this.#changed.delete(key)) this.#changed.set(key, name);
    }
  }

  /** A test for terms whose definitions may hold one of the names, by its first word; forgets the changes. */
  take(): (entry: TermEntry) => boolean {
    const firsts = [...this.#changed.values()].flatMap(({ words }) => [...words.subarray(0, 1)]);
    this.#changed.clear();
    const singulars = new Set(firsts.map((word) => this.#vocabulary.singularOf(word)));
    const acronyms = new Set(firsts.map((word) => this.#vocabulary.acronymOf(word)));
    const mayBegin = (word: number) =>
      singulars.has(this.#vocabulary.singularOf(word)) || acronyms.has(this.#vocabulary.acronymOf(word));
    return ({ definitions }) => definitions.some(({ words }) => words.some(mayBegin));
  }
}
