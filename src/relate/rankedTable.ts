import { fractions, integers, type PackedTable } from "./numbers.js";
import type { Ranked } from "./ranked.js";
import { SlotTable } from "./slotTable.js";

/** Ranked lists as plain data. */
export interface PackedRanked {
  slots: PackedTable<Int32Array>;
  sums: PackedTable<Float64Array>;
}

/** A ranked list of terms for each slot. */
export class RankedTable {
  readonly #slots: SlotTable<Int32Array>;
  readonly #sums: SlotTable<Float64Array>;

  constructor(packed?: PackedRanked) {
    this.#slots = new SlotTable(integers, packed?.slots);
    this.#sums = new SlotTable(fractions, packed?.sums);
  }

  get(slot: number): Ranked {
    return { slots: this.#slots.get(slot), sums: this.#sums.get(slot) };
  }

  lengthOf(slot: number): number {
    return this.#slots.lengthOf(slot);
  }

  /** The sum of the last of a list; 0 where it is empty. */
  leastOf(slot: number): number {
    return this.lengthOf(slot) === 0 ? 0 : (this.#sums.sourceOf(slot)[this.#sums.endOf(slot) - 1] ?? 0);
  }

  set(slot: number, { slots, sums }: Ranked): void {
    this.#slots.set(slot, slots);
    this.#sums.set(slot, sums);
  }

  /** The slots in whose lists a term stands whose slot is marked. */
  slotsHaving(marks: Uint8Array): number[] {
    return this.#slots.slotsHaving(marks);
  }

  clear(): void {
    this.#slots.clear();
    this.#sums.clear();
  }

  pack(): PackedRanked {
    return { slots: this.#slots.pack(), sums: this.#sums.pack() };
  }
}
