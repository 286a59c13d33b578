import { type Numbers, type PackedLists, repack, startOf } from "./numbers.js";

/** A list of numbers for each slot: most lie in one array as they were packed, those set since lie each for itself. */
export class SlotTable<T extends Numbers<T>> {
  readonly #make: (length: number) => T;
  readonly #changed = new Map<number, T>();
  #packed: PackedLists<T>;
  #size: number;

  /** `make` gives an array of a length; without `packed` all lists are empty. */
  constructor(make: (length: number) => T, packed?: PackedLists<T>) {
    this.#make = make;
    this.#packed = packed ?? { ends: new Int32Array(), numbers: make(0) };
    this.#size = this.#packed.ends.length;
  }

  get(slot: number): T {
    return this.sourceOf(slot).subarray(this.startOf(slot), this.endOf(slot));
  }

  set(slot: number, numbers: T): void {
    this.#changed.set(slot, numbers);
    this.#size = Math.max(this.#size, slot + 1);
  }

  lengthOf(slot: number): number {
    return this.endOf(slot) - this.startOf(slot);
  }

  /** The array in which a slot's list lies, from `startOf` to `endOf`: for loops that must not make a view of each list. */
  sourceOf(slot: number): T {
    return (this.#changed.size > 0 && this.#changed.get(slot)) || this.#packed.numbers;
  }

  startOf(slot: number): number {
    return this.#isPacked(slot) ? startOf(this.#packed, slot) : 0;
  }

  endOf(slot: number): number {
    if (this.#isPacked(slot)) return this.#packed.ends[slot] ?? this.startOf(slot);
    return this.#changed.get(slot)?.length ?? 0;
  }

  /** The slots with a list that has a number that is marked, by number. */
  slotsHaving(marks: Uint8Array): number[] {
    const found: number[] = [];
    const { ends, numbers } = this.#packed;
    for (let slot = 0, place = 0; slot < ends.length; slot += 1) {
      const end = ends[slot] ?? 0;
      while (place < end && marks[numbers[place] ?? 0] !== 1) place += 1;
      if (place < end && !this.#changed.has(slot)) found.push(slot);
      place = end;
    }
    for (const [slot, list] of this.#changed)
      if (Array.from(list).some((number) => marks[number] === 1)) found.push(slot);
    return found;
  }

  /** Forgets all lists. */
  clear(): void {
    this.#changed.clear();
    this.#packed = { ends: new Int32Array(), numbers: this.#make(0) };
    this.#size = 0;
  }

  /** Puts all lists into one array, where they are quickest read; it is theirs until the next such call. */
  pack(): PackedLists<T> {
    if (this.#changed.size > 0) this.#packed = repack(this.#packed, this.#changed, this.#size, this.#make);
    this.#changed.clear();
    return this.#packed;
  }

  #isPacked(slot: number): boolean {
    return this.#changed.size === 0 || !this.#changed.has(slot);
  }
}

export const integers = (length: number): Int32Array => new Int32Array(length);
export const fractions = (length: number): Float64Array => new Float64Array(length);
export const shorts = (length: number): Uint16Array => new Uint16Array(length);
export const bytes = (length: number): Uint8Array => new Uint8Array(length);
