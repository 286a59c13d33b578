import type { PackedLists } from "./numbers.js";
import { bytes, SlotTable } from "./slotTable.js";

/** A numbering as plain data: texts in UTF-16, and an open hash table of numbers (-1 where there is none). */
export interface PackedNumbering {
  texts: PackedLists<Uint8Array>;
  table: Int32Array;
}

/** Places of the table for each text, so that most texts are at the first that is looked at, and more may come. */
const ROOM = 4;

/** Texts by number, each given once, in the order of their first coming. What was packed is read where it lies. */
export class Numbering {
  readonly #texts: SlotTable<Uint8Array>;
  readonly #packedSize: number;
  readonly #table: Int32Array;
  readonly #added = new Map<string, number>();
  readonly #addedTexts: string[] = [];
  #packed: PackedNumbering | undefined;

  constructor(packed?: PackedNumbering) {
    this.#packed = packed;
    this.#texts = new SlotTable(bytes, packed?.texts);
    this.#packedSize = packed?.texts.ends.length ?? 0;
    this.#table = packed?.table ?? new Int32Array();
  }

  get size(): number {
    return this.#packedSize + this.#addedTexts.length;
  }

  /** The number of a text, a new one where it had none. */
  number(text: string): number {
    const known = this.find(text);
    if (known !== undefined) return known;
    const number = this.size;
    this.#packed = undefined;
    this.#added.set(text, number);
    this.#addedTexts.push(text);
    return number;
  }

  /** The number of a text; undefined where it has none. */
  find(text: string): number | undefined {
    return this.#added.get(text) ?? this.#findPacked(text);
  }

  /** Throws RangeError for a number that was not given. */
  text(number: number): string {
    const text =
      number < this.#packedSize ? decode(this.#texts.get(number)) : this.#addedTexts[number - this.#packedSize];
    if (text === undefined) throw new RangeError(`No text has the number ${number}.`);
    return text;
  }

  pack(): PackedNumbering {
    if (this.#packed) return this.#packed;
    const texts = new SlotTable(bytes, this.#texts.pack());
    for (const [place, text] of this.#addedTexts.entries()) {
      texts.set(this.#packedSize + place, Buffer.from(text, "utf16le"));
    }
    this.#packed = { texts: texts.pack(), table: this.#fullTable() };
    return this.#packed;
  }

  /** The table with what was added; one that has become too small is made anew. */
  #fullTable(): Int32Array {
    const hasRoom = this.size * 2 <= this.#table.length;
    const table = hasRoom ? this.#table.slice() : new Int32Array(powerOfTwo(ROOM * this.size)).fill(-1);
    for (let number = hasRoom ? this.#packedSize : 0; number < this.size; number += 1) {
      let place = hashOf(this.text(number)) & (table.length - 1);
      while (table[place] !== -1) place = (place + 1) & (table.length - 1);
      table[place] = number;
    }
    return table;
  }

  #findPacked(text: string): number | undefined {
    if (this.#packedSize === 0) return undefined;
    const mask = this.#table.length - 1;
    for (let place = hashOf(text) & mask; ; place = (place + 1) & mask) {
      const number = this.#table[place] ?? -1;
      if (number < 0) return undefined;
      if (this.#texts.lengthOf(number) === 2 * text.length && this.text(number) === text) return number;
    }
  }
}

function decode(text: Uint8Array): string {
  return Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString("utf16le");
}

/** The hash of Fowler, Noll and Vo (FNV-1a) over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return hash >>> 0;
}

function powerOfTwo(least: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(least, 2)));
}
