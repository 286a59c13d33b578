import { COMMON_KINDS, type Common, type CommonKind } from "./common.js";
import { integers, type PackedTable } from "./numbers.js";
import { SlotTable } from "./slotTable.js";

/** What terms have, as plain data. */
export type PackedCommon = Record<CommonKind, PackedTable<Int32Array>>;

/** What the term of each slot has that others can have too. */
export class CommonTable {
  readonly #tables: Record<CommonKind, SlotTable<Int32Array>>;

  constructor(packed?: PackedCommon) {
    const table = (kind: CommonKind) => new SlotTable(integers, packed?.[kind]);
    this.#tables = {
      word: table("word"),
      labelWord: table("labelWord"),
      chapter: table("chapter"),
      author: table("author"),
      reference: table("reference"),
    };
  }

  get(kind: CommonKind, slot: number): Int32Array {
    return this.#tables[kind].get(slot);
  }

  count(kind: CommonKind, slot: number): number {
    return this.#tables[kind].lengthOf(slot);
  }

  set(slot: number, common: Common): void {
    for (const kind of COMMON_KINDS) this.#tables[kind].set(slot, common[kind]);
  }

  delete(slot: number): void {
    for (const kind of COMMON_KINDS) this.#tables[kind].set(slot, integers(0));
  }

  pack(): PackedCommon {
    const { word, labelWord, chapter, author, reference } = this.#tables;
    return {
      word: word.pack(),
      labelWord: labelWord.pack(),
      chapter: chapter.pack(),
      author: author.pack(),
      reference: reference.pack(),
    };
  }
}
