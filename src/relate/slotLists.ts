import { type PackedLists, repack, startOf } from "./numbers.js";
import { integers } from "./slotTable.js";

/** Lists of slots by number that grow and shrink: an inverted index. Most lie packed in one array, as in SlotTable. */
export class SlotLists {
  readonly #changed = new Map<number, number[]>();
  #packed: PackedLists<Int32Array>;
  #size: number;

  constructor(packed: PackedLists<Int32Array> = { ends: new Int32Array(), numbers: new Int32Array() }) {
    this.#packed = packed;
    this.#size = packed.ends.length;
  }

  get(number: number): ArrayLike<number> {
    return (
      this.#changed.get(number) ?? this.#packed.numbers.subarray(startOf(this.#packed, number), this.#endOf(number))
    );
  }

  add(number: number, slot: number): void {
    this.#listOf(number).push(slot);
  }

  /** Takes a slot out once; does nothing where it is not in the list. */
  delete(number: number, slot: number): void {
    const list = this.#listOf(number);
    const place = list.indexOf(slot);
    if (place >= 0) list.splice(place, 1);
  }

  clear(): void {
    this.#changed.clear();
    this.#packed = { ends: new Int32Array(), numbers: new Int32Array() };
    this.#size = 0;
  }

  /** Puts all lists into one array. */
  pack(): PackedLists<Int32Array> {
    if (this.#changed.size > 0) this.#packed = repack(this.#packed, this.#changed, this.#size, integers);
    this.#changed.clear();
    return this.#packed;
  }

  #listOf(number: number): number[] {
    const known = this.#changed.get(number);
    if (known) return known;
    const list = Array.from(this.get(number));
    this.#changed.set(number, list);
    this.#size = Math.max(this.#size, number + 1);
    return list;
  }

  #endOf(number: number): number {
    return this.#packed.ends[number] ?? startOf(this.#packed, number);
  }
}
