import { foldedSymbol, type NameSymbol, nameSymbols, printedSymbol } from "./nameSymbols.js";
import { type NameTarget, NameTree } from "./nameTree.js";
import { integers, type PackedTable } from "./numbers.js";
import { SlotLists } from "./slotLists.js";
import { SlotTable } from "./slotTable.js";
import type { TermName } from "./termEntry.js";
import type { Vocabulary } from "./vocabulary.js";

/** The names of terms as plain data. */
export interface PackedNames {
  symbols: PackedTable<Int32Array>;
  beginning: PackedTable<Int32Array>;
}

const NO_NAMES = new NameTree();

/** Finds the longest name of a term that begins at a word of a text. */
export class NameIndex {
  readonly #vocabulary: Vocabulary;
  /** Of each slot's names in turn: how many symbols it has, and these. */
  readonly #symbols: SlotTable<Int32Array>;
  /** The slots with a name that begins with a symbol, once for each. */
  readonly #beginning: SlotLists;
  /** The names that begin with a symbol, put together when a text first asks for them. */
  readonly #trees = new Map<NameSymbol, NameTree>();

  constructor(vocabulary: Vocabulary, packed?: PackedNames) {
    this.#vocabulary = vocabulary;
    this.#symbols = new SlotTable(integers, packed?.symbols);
    this.#beginning = new SlotLists(packed?.beginning);
  }

  add(slot: number, names: readonly TermName[]): void {
    const symbols = names.map((name) => nameSymbols(name, this.#vocabulary));
    this.#symbols.set(slot, Int32Array.from(symbols.flatMap((name) => [name.length, ...name])));
    for (const [first] of symbols) {
      if (first === undefined) continue;
      this.#beginning.add(first, slot);
      this.#trees.delete(first);
    }
  }

  remove(slot: number): void {
    for (const [first] of this.namesOf(slot)) {
      if (first === undefined) continue;
      this.#beginning.delete(first, slot);
      this.#trees.delete(first);
    }
    this.#symbols.set(slot, integers(0));
  }

  /** The symbols of each name of a slot. */
  namesOf(slot: number): Int32Array[] {
    const symbols = this.#symbols.get(slot);
    const names: Int32Array[] = [];
    for (let place = 0; place < symbols.length; ) {
      const end = place + 1 + (symbols[place] ?? 0);
      names.push(symbols.subarray(place + 1, end));
      place = end;
    }
    return names;
  }

  /** How many words the longest name at `from` has, and whose it is; undefined where no name begins. */
  longest(words: Int32Array, from: number): { length: number; targets: readonly NameTarget[] } | undefined {
    const word = words[from] ?? 0;
    const folded = this.#treeOf(foldedSymbol(word, this.#vocabulary)).longest(words, from, this.#vocabulary);
    const printed = this.#treeOf(printedSymbol(word, this.#vocabulary)).longest(words, from, this.#vocabulary);
    if (!folded || !printed) return folded ?? printed;
    if (folded.length !== printed.length) return folded.length > printed.length ? folded : printed;
    return { length: folded.length, targets: [...folded.targets, ...printed.targets] };
  }

  /** Lets go of what was put together for texts that were asked for: it is much once all texts were. */
  forgetTrees(): void {
    this.#trees.clear();
  }

  pack(): PackedNames {
    return { symbols: this.#symbols.pack(), beginning: this.#beginning.pack() };
  }

  #treeOf(first: NameSymbol): NameTree {
    const known = this.#trees.get(first);
    if (known) return known;
    const slots = this.#beginning.get(first);
    const tree = slots.length === 0 ? NO_NAMES : new NameTree();
    for (const slot of new Set(Array.from(slots))) {
      for (const [name, symbols] of this.namesOf(slot).entries()) {
        if (symbols[0] === first) tree.add(symbols, { slot, name });
      }
    }
    this.#trees.set(first, tree);
    return tree;
  }
}
