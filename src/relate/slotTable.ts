import { GrowingLists } from "./growingLists.js";
import { integers, type Numbers, type PackedLists, startOf } from "./numbers.js";

/**
 * A list of numbers for each slot. Most lie in one array as they were packed; those of later slots in one that grows, and
 * only those that were set again lie each for itself.
 */
export class SlotTable<T extends Numbers<T>> {
  readonly #make: (length: number) => T;
  readonly #changed = new Map<number, T>();
  #packed: PackedLists<T>;
  /** The lists of the slots after those that are packed. */
  #added: GrowingLists<T>;

  /** `make` gives an array of a length; without `packed` all lists are empty. */
  constructor(make: (length: number) => T, packed?: PackedLists<T>) {
    this.#make = make;
    this.#packed = packed ?? { ends: integers(0), numbers: make(0) };
    this.#added = new GrowingLists(make);
  }

  get size(): number {
    return this.#packed.ends.length + this.#added.size;
  }

  get(slot: number): T {
    return this.sourceOf(slot).subarray(this.startOf(slot), this.endOf(slot));
  }

  /** Sets the list of a slot: a copy of the numbers where it is a new slot, else these. */
  set(slot: number, numbers: T): void {
    if (slot >= this.size) this.#added.append(slot - this.#packed.ends.length, numbers);
    else this.#changed.set(slot, numbers);
  }

  lengthOf(slot: number): number {
    return this.endOf(slot) - this.startOf(slot);
  }

  /** The array in which a slot's list lies, from `startOf` to `endOf`: for loops that must not make a view of each list. */
  sourceOf(slot: number): T {
    return this.#changedOf(slot) ?? this.#partOf(slot).numbers;
  }

  startOf(slot: number): number {
    return this.#changedOf(slot) || slot >= this.size ? 0 : startOf(this.#partOf(slot), this.#placeOf(slot));
  }

  endOf(slot: number): number {
    const changed = this.#changedOf(slot);
    if (changed) return changed.length;
    return slot < this.size ? (this.#partOf(slot).ends[this.#placeOf(slot)] ?? 0) : 0;
  }

  /** The slots with a list that has a number that is marked, by number. */
  slotsHaving(marks: Uint8Array): number[] {
    const found: number[] = [];
    for (let slot = 0; slot < this.size; slot += 1) {
      const source = this.sourceOf(slot);
      const end = this.endOf(slot);
      let place = this.startOf(slot);
      while (place < end && marks[source[place] ?? 0] !== 1) place += 1;
      if (place < end) found.push(slot);
    }
    return found;
  }

  /** Forgets all lists. */
  clear(): void {
    this.#changed.clear();
    this.#packed = { ends: integers(0), numbers: this.#make(0) };
    this.#added = new GrowingLists(this.#make);
  }

  /** Puts all lists into one array, where they are quickest read; it is theirs until the next such call. */
  pack(): PackedLists<T> {
    if (this.#changed.size === 0 && this.#added.size === 0) return this.#packed;
    const ends = integers(this.size);
    let total = 0;
    for (let slot = 0; slot < ends.length; slot += 1) {
      total += this.lengthOf(slot);
      ends[slot] = total;
    }
    const packed = { ends, numbers: this.#make(total) };
    this.#copyInto(packed);
    this.clear();
    this.#packed = packed;
    return packed;
  }

  /** Copies what did not change in long runs. */
  #copyInto(packed: PackedLists<T>): void {
    let done = 0;
    const copyUpTo = (slot: number) => {
      for (const until of [Math.min(slot, this.#packed.ends.length), slot]) {
        if (until <= done) continue;
        const part = this.#partOf(done);
        const run = part.numbers.subarray(
          startOf(part, this.#placeOf(done)),
          startOf(part, this.#placeOf(until - 1) + 1),
        );
        packed.numbers.set(run, startOf(packed, done));
        done = until;
      }
    };
    for (const [slot, numbers] of [...this.#changed].sort(([one], [other]) => one - other)) {
      copyUpTo(slot);
      packed.numbers.set(numbers, startOf(packed, slot));
      done = slot + 1;
    }
    copyUpTo(this.size);
  }

  #changedOf(slot: number): T | undefined {
    return this.#changed.size > 0 ? this.#changed.get(slot) : undefined;
  }

  #partOf(slot: number): PackedLists<T> {
    return slot < this.#packed.ends.length ? this.#packed : this.#added;
  }

  /** The place of a slot's list in its part. */
  #placeOf(slot: number): number {
    return slot < this.#packed.ends.length ? slot : slot - this.#packed.ends.length;
  }
}
