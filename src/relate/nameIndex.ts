import type { TermName } from "./termEntry.js";
import { NO_STEM, type Vocabulary } from "./vocabulary.js";

/** A name of a term: the term's slot and the name's place among its names. */
export interface NameTarget {
  slot: number;
  name: number;
}

interface Node {
  /** Most names end where no longer one goes on. */
  next?: Map<number, Node>;
  targets: NameTarget[];
}

/** A single word with two capitals is told from an ordinary word by them, up to this length: `CRediT`, `STRANGE`. */
const LONGEST_ACRONYM = 8;

/**
 * Finds the longest name of a term that begins at a word of a text. Names match word by word, folded, plurals as their
 * singular. A name that is an acronym or stop words alone (`IT`, `The Who`) matches as printed, and one that is a single
 * letter or has none matches nothing.
 */
export class NameIndex {
  readonly #vocabulary: Vocabulary;
  readonly #root: Node = { targets: [] };

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  add(slot: number, names: readonly TermName[]): void {
    for (const [place, name] of names.entries()) {
      const symbols = this.#symbols(name);
      if (symbols) this.#descend(symbols).targets.push({ slot, name: place });
    }
  }

  /** How many words the longest name at `from` has, and whose it is; undefined where no name begins. */
  longest(words: Int32Array, from: number): { length: number; targets: readonly NameTarget[] } | undefined {
    let found: { length: number; targets: readonly NameTarget[] } | undefined;
    const follow = (node: Node, place: number): void => {
      const length = place - from;
      if (node.targets.length > 0 && length >= (found?.length ?? 1)) {
        const others = found?.length === length ? found.targets : [];
        found = { length, targets: [...others, ...node.targets] };
      }
      const word = words[place];
      if (word === undefined) return;
      for (const symbol of [this.#foldedSymbol(word), this.#printedSymbol(word)]) {
        const next = node.next?.get(symbol);
        if (next) follow(next, place + 1);
      }
    };
    follow(this.#root, from);
    return found;
  }

  #descend(symbols: readonly number[]): Node {
    let node = this.#root;
    for (const symbol of symbols) {
      node.next ??= new Map();
      const next = node.next.get(symbol) ?? { targets: [] };
      node.next.set(symbol, next);
      node = next;
    }
    return node;
  }

  #symbols(name: TermName): number[] | undefined {
    const words = [...name.words];
    if (!words.some((word) => this.#isName(word))) return undefined;
    const isPrinted = words.every((word) => this.#vocabulary.stemOf(word) === NO_STEM) || isAcronym(name.printed);
    return words.map((word) => (isPrinted ? this.#printedSymbol(word) : this.#foldedSymbol(word)));
  }

  /** A letter alone or a number names nothing that could be told from others. */
  #isName(word: number): boolean {
    return /\p{L}.|.\p{L}/u.test(this.#vocabulary.words.text(word));
  }

  /** Even numbers are folded words, odd ones printed words. */
  #foldedSymbol(word: number): number {
    return 2 * this.#vocabulary.singularOf(word);
  }

  #printedSymbol(word: number): number {
    return 2 * this.#vocabulary.acronymOf(word) + 1;
  }
}

function isAcronym(printed: string): boolean {
  return printed.length <= LONGEST_ACRONYM && /^[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*$/u.test(printed);
}
