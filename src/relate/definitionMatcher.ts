import type { Collection } from "./collection.js";
import { NumberTable } from "./numberTable.js";
import type { DefinitionEntry, TermEntry } from "./termEntry.js";
import { NO_STEM } from "./vocabulary.js";

/** The two definitions of two terms that share most of what is rare, and the words they share, the rarest first. */
export interface NearestDefinitions {
  one: DefinitionEntry;
  two: DefinitionEntry;
  words: string[];
}

/** Finds the nearest definitions of pairs of terms; what serves for one pair serves for the next. */
export class DefinitionMatcher {
  readonly #collection: Collection;
  /** How much each stem counts, by its number: in whole numbers, -1 where it is not rare. */
  readonly #weights = new NumberTable();
  /** The number of the last marking, and of the last count, that a stem was in. */
  readonly #marked: Int32Array;
  readonly #counted: Int32Array;
  #marking = 0;
  #count = 0;

  constructor(collection: Collection) {
    this.#collection = collection;
    this.#marked = new Int32Array(collection.vocabulary.stems.size);
    this.#counted = new Int32Array(collection.vocabulary.stems.size);
  }

  /**
   * The definition of the first term that shares most with all of the second's, and the second's that shares most with
   * that one; undefined where no rare word stands in definitions of both.
   */
  match(first: TermEntry, second: TermEntry): NearestDefinitions | undefined {
    const one = this.#best(first.definitions, second.definitions);
    const two = one && this.#best(second.definitions, [one]);
    if (!one || !two) return undefined;
    this.#mark([two]);
    const shared = this.#rareMarked(one).sort((a, b) => this.#weightOf(b) - this.#weightOf(a));
    return { one, two, words: shared.map((stem) => printedForm(this.#collection, one.words, stem)) };
  }

  /** The first of the definitions that share most with some others; undefined where none shares anything. */
  #best(definitions: readonly DefinitionEntry[], others: readonly DefinitionEntry[]): DefinitionEntry | undefined {
    this.#mark(others);
    let best: DefinitionEntry | undefined;
    let most = 0;
    for (const definition of definitions) {
      const weight = this.#weightShared(definition);
      if (weight <= most) continue;
      most = weight;
      best = definition;
    }
    return best;
  }

  #mark(definitions: readonly DefinitionEntry[]): void {
    this.#marking += 1;
    for (const { words } of definitions) {
      for (const word of words) {
        const stem = this.#collection.vocabulary.stemOf(word);
        if (stem !== NO_STEM) this.#marked[stem] = this.#marking;
      }
    }
  }

  /** What the marked stems of a definition weigh, each once. */
  #weightShared(definition: DefinitionEntry): number {
    let sum = 0;
    for (const stem of this.#rareMarked(definition)) sum += this.#weightOf(stem);
    return sum;
  }

  #weightOf(stem: number): number {
    return this.#weights.find(stem, () => {
      const { features } = this.#collection;
      const feature = features.ofStem("word", stem);
      return features.isRare(feature) ? Math.round(features.idf(feature) * 1000) : -1;
    });
  }

  /** The marked stems of a definition that are rare, each once. */
  #rareMarked({ words }: DefinitionEntry): number[] {
    this.#count += 1;
    const stems: number[] = [];
    for (const word of words) {
      const stem = this.#collection.vocabulary.stemOf(word);
      if (this.#marked[stem] !== this.#marking || this.#counted[stem] === this.#count) continue;
      if (this.#weightOf(stem) < 0) continue;
      this.#counted[stem] = this.#count;
      stems.push(stem);
    }
    return stems;
  }
}

/** How a text prints a stem: without capitals where it does so anywhere. */
export function printedForm({ vocabulary }: Collection, words: Int32Array, stem: number): string {
  let form = "";
  for (const word of words) {
    if (vocabulary.stemOf(word) !== stem) continue;
    const printed = vocabulary.words.text(word);
    if (printed === printed.toLowerCase()) return printed;
    if (form === "") form = printed;
  }
  return form;
}
