import { foldedSymbol, type NameSymbol, printedSymbol } from "./nameSymbols.js";
import type { Vocabulary } from "./vocabulary.js";

/** A name of a term: the term's slot and the name's place among its names. */
export interface NameTarget {
  slot: number;
  name: number;
}

/** The longest name at a place of a text. */
export interface NameMatch {
  /** In words. */
  length: number;
  targets: readonly NameTarget[];
}

interface Node {
  /** Most names end where no longer one goes on. */
  next?: Map<NameSymbol, Node>;
  targets: NameTarget[];
}

/** Names by their symbols. */
export class NameTree {
  readonly #root: Node = { targets: [] };

  add(symbols: ArrayLike<NameSymbol>, target: NameTarget): void {
    let node = this.#root;
    for (let place = 0; place < symbols.length; place += 1) {
      node.next ??= new Map();
      const next = node.next.get(symbols[place] ?? 0) ?? { targets: [] };
      node.next.set(symbols[place] ?? 0, next);
      node = next;
    }
    node.targets.push(target);
  }

  /** The longest name that begins at a word of a text; undefined where none does. */
  longest(words: Int32Array, from: number, vocabulary: Vocabulary): NameMatch | undefined {
    if (!this.#root.next) return undefined;
    let found: NameMatch | undefined;
    const follow = (node: Node, place: number): void => {
      const length = place - from;
      if (node.targets.length > 0 && length >= (found?.length ?? 1)) {
        const others = found?.length === length ? found.targets : [];
        found = { length, targets: [...others, ...node.targets] };
      }
      const word = words[place];
      if (word === undefined) return;
      for (const symbol of [foldedSymbol(word, vocabulary), printedSymbol(word, vocabulary)]) {
        const next = node.next?.get(symbol);
        if (next) follow(next, place + 1);
      }
    };
    follow(this.#root, from);
    return found;
  }
}
