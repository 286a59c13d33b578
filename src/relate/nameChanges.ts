import { foldedSymbol, type NameSymbol, printedSymbol } from "./nameSymbols.js";
import { NameTree } from "./nameTree.js";
import type { TermEntries } from "./termEntries.js";
import type { Vocabulary } from "./vocabulary.js";

/** The names that came or went since all texts were read for names. */
export class NameChanges {
  readonly #changed = new Map<string, ArrayLike<NameSymbol>>();

  /** The names of a slot came or went, by their symbols; what did both did neither. */
  note(slot: number, names: readonly ArrayLike<NameSymbol>[]): void {
    for (const [place, symbols] of names.entries()) {
      const key = `${slot} ${place} ${Array.from(symbols).join(" ")}`;
      if (!this.#changed.delete(key)) this.#changed.set(key, symbols);
    }
  }

  /** The slots of the terms with a definition in which one of the names stands; forgets the changes. */
  take(entries: TermEntries, vocabulary: Vocabulary): number[] {
    if (this.#changed.size === 0) return [];
    const names = new NameTree();
    for (const symbols of this.#changed.values()) names.add(symbols, { slot: 0, name: 0 });
    const firsts = new Set([...this.#changed.values()].map((symbols) => symbols[0]));
    this.#changed.clear();
    const marks = new Uint8Array(vocabulary.words.size);
    for (let word = 0; word < marks.length; word += 1) {
      if (firsts.has(foldedSymbol(word, vocabulary)) || firsts.has(printedSymbol(word, vocabulary))) marks[word] = 1;
    }
    const isNamed = (words: Int32Array) =>
      words.some((word, place) => marks[word] === 1 && names.longest(words, place, vocabulary) !== undefined);
    return entries
      .slotsHaving(marks)
      .filter((slot) => entries.wordsOf(slot).definitions.some(({ words }) => isNamed(words)));
  }
}
