import { bytes, integers, type PackedTable } from "./numbers.js";
import { SlotTable } from "./slotTable.js";

/** A numbering as plain data: texts in UTF-16, and an open hash table of numbers (-1 where there is none). */
export interface PackedNumbering {
  texts: PackedTable<Uint8Array>;
  table: Int32Array;
}

/** Places of the table for each text when it is made, so that most texts are at the first that is looked at. */
const ROOM = 4;

/**
 * Texts by number, each given once, in the order of their first coming. Texts lie in long arrays and not in strings, as they
 * are packed: what was packed is read where it lies.
 */
export class Numbering {
  readonly #texts: SlotTable<Uint8Array>;
  #table: Int32Array;
  /** Whether the table is this numbering's, and not what was packed, which stays as it is. */
  #isOwn: boolean;

  constructor(packed?: PackedNumbering) {
    this.#texts = new SlotTable(bytes, packed?.texts);
    this.#table = packed?.table ?? emptyTable(0);
    this.#isOwn = packed === undefined;
  }

  get size(): number {
    return this.#texts.size;
  }

  /** The number of a text, a new one where it had none. */
  number(text: string): number {
    const known = this.find(text);
    if (known !== undefined) return known;
    const number = this.size;
    this.#texts.set(number, Buffer.from(text, "utf16le"));
    if (this.size * 2 > this.#table.length) this.#makeTable();
    else this.#enterNew(number, text);
    return number;
  }

  /** The number of a text; undefined where it has none. */
  find(text: string): number | undefined {
    const mask = this.#table.length - 1;
    for (let place = hashOf(text) & mask; ; place = (place + 1) & mask) {
      const number = this.#table[place] ?? -1;
      if (number < 0) return undefined;
      if (this.#is(number, text)) return number;
    }
  }

  /** Throws RangeError for a number that was not given. */
  text(number: number): string {
    if (number >= this.size) throw new RangeError(`No text has the number ${number}.`);
    const { buffer, byteOffset, byteLength } = this.#texts.get(number);
    return Buffer.from(buffer, byteOffset, byteLength).toString("utf16le");
  }

  pack(): PackedNumbering {
    return { texts: this.#texts.pack(), table: this.#table };
  }

  /** Whether a number's text is this one, compared where it lies. */
  #is(number: number, text: string): boolean {
    const start = this.#texts.startOf(number);
    if (this.#texts.endOf(number) - start !== 2 * text.length) return false;
    const source = this.#texts.sourceOf(number);
    for (let place = 0; place < text.length; place += 1) {
      const unit = (source[start + 2 * place] ?? 0) | ((source[start + 2 * place + 1] ?? 0) << 8);
      if (unit !== text.charCodeAt(place)) return false;
    }
    return true;
  }

  #makeTable(): void {
    this.#table = emptyTable(this.size);
    this.#isOwn = true;
    for (let number = 0; number < this.size; number += 1) this.#enter(number, hashOf(this.text(number)));
  }

  #enterNew(number: number, text: string): void {
    if (!this.#isOwn) this.#table = copyOf(this.#table);
    this.#isOwn = true;
    this.#enter(number, hashOf(text));
  }

  #enter(number: number, hash: number): void {
    const mask = this.#table.length - 1;
    let place = hash & mask;
    while (this.#table[place] !== -1) place = (place + 1) & mask;
    this.#table[place] = number;
  }
}

function emptyTable(texts: number): Int32Array {
  return integers(2 ** Math.ceil(Math.log2(Math.max(ROOM * texts, 2)))).fill(-1);
}

/** A copy in memory that threads share. */
function copyOf(table: Int32Array): Int32Array {
  const copy = integers(table.length);
  copy.set(table);
  return copy;
}

/** The hash of Fowler, Noll and Vo (FNV-1a) over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return hash >>> 0;
}
