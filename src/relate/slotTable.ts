import { GrowingLists } from "./growingLists.js";
import { integers, type Numbers, type PackedLists, type PackedTable, startOf } from "./numbers.js";

/** The share of what is packed that may lie beside it when it is packed again. */
const BESIDE = 0.25;

/** How much more room is made than is needed. */
const ROOM = 1.5;

/**
 * A list of numbers for each slot. Most lie in one array as they were packed; those of later slots, and those that were set
 * again, in others that grow.
 */
export class SlotTable<T extends Numbers<T>> {
  readonly #make: (length: number) => T;
  #packed: PackedLists<T>;
  /** The lists of the slots after those that are packed. */
  #added: GrowingLists<T>;
  /** The lists that were set in the place of others, and the slot of each. */
  #changed: GrowingLists<T>;
  #changedSlots: number[] = [];
  /** For each slot one more than the place of its list among those that changed, 0 where it did not. */
  #changedAt = new Int32Array();

  /** `make` gives an array of a length; without `packed` all lists are empty. */
  constructor(make: (length: number) => T, packed?: PackedTable<T>) {
    this.#make = make;
    this.#packed = packed ?? { ends: integers(0), numbers: make(0) };
    this.#added = new GrowingLists(make, packed?.later?.added);
    this.#changed = new GrowingLists(make, packed?.later?.changed);
    if (packed?.later) this.#setChanged(packed.later.slots);
  }

  get size(): number {
    return this.#packed.ends.length + this.#added.size;
  }

  get(slot: number): T {
    const [part, place] = [this.#partOf(slot), this.#placeOf(slot)];
    if (slot >= this.size) return part.numbers.subarray(0, 0);
    return part.numbers.subarray(startOf(part, place), part.ends[place] ?? 0);
  }

  /** Sets the list of a slot to a copy of the numbers. */
  set(slot: number, numbers: ArrayLike<number>): void {
    const packed = this.#packed.ends.length;
    if (slot >= this.size) this.#added.append(slot - packed, numbers);
    else this.#setAgain(slot, numbers);
  }

  lengthOf(slot: number): number {
    return this.endOf(slot) - this.startOf(slot);
  }

  /** The array in which a slot's list lies, from `startOf` to `endOf`: for loops that must not make a view of each list. */
  sourceOf(slot: number): T {
    return this.#partOf(slot).numbers;
  }

  startOf(slot: number): number {
    return slot < this.size ? startOf(this.#partOf(slot), this.#placeOf(slot)) : 0;
  }

  endOf(slot: number): number {
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
    this.#hold({ ends: integers(0), numbers: this.#make(0) });
  }

  /**
   * All lists, in one array where most of them were set since the last time; it is theirs until they are set again. Few lie
   * beside the others, which are not moved for them.
   */
  pack(): PackedTable<T> {
    const beside = this.#changed.total + this.#added.total;
    if (this.#changed.size === 0 && this.#added.size === 0) return this.#packed;
    if (beside <= BESIDE * startOf(this.#packed, this.#packed.ends.length)) {
      const slots = Int32Array.from(this.#changedSlots);
      return { ...this.#packed, later: { added: this.#added.pack(), changed: this.#changed.pack(), slots } };
    }
    const ends = integers(this.size);
    let total = 0;
    for (let slot = 0; slot < ends.length; slot += 1) {
      total += this.lengthOf(slot);
      ends[slot] = total;
    }
    const packed = { ends, numbers: this.#make(total) };
    this.#copyInto(packed);
    this.#hold(packed);
    return packed;
  }

  #hold(packed: PackedLists<T>): void {
    this.#packed = packed;
    this.#added = new GrowingLists(this.#make);
    this.#changed = new GrowingLists(this.#make);
    this.#changedSlots = [];
    this.#changedAt = new Int32Array();
  }

  /** Copies lists that lie one after the other in one go. */
  #copyInto(packed: PackedLists<T>): void {
    let first = 0;
    for (let slot = 1; slot <= this.size; slot += 1) {
      const isNext = slot < this.size && this.#partOf(slot) === this.#partOf(first);
      if (isNext && this.startOf(slot) === this.endOf(slot - 1)) continue;
      packed.numbers.set(
        this.sourceOf(first).subarray(this.startOf(first), this.endOf(slot - 1)),
        startOf(packed, first),
      );
      first = slot;
    }
  }

  #setAgain(slot: number, numbers: ArrayLike<number>): void {
    this.#changed.append(this.#changed.size, numbers);
    this.#changedSlots.push(slot);
    if (slot >= this.#changedAt.length) this.#setChanged(this.#changedSlots);
    else this.#changedAt[slot] = this.#changed.size;
  }

  /** Notes for each slot where its list is among those that changed, the slots of which these are. */
  #setChanged(slots: Iterable<number>): void {
    this.#changedSlots = [...slots];
    this.#changedAt = new Int32Array(Math.ceil(this.size * ROOM));
    for (const [place, slot] of this.#changedSlots.entries()) this.#changedAt[slot] = place + 1;
  }

  #changedPlace(slot: number): number {
    return slot < this.#changedAt.length ? (this.#changedAt[slot] ?? 0) - 1 : -1;
  }

  #partOf(slot: number): PackedLists<T> {
    if (this.#changedPlace(slot) >= 0) return this.#changed;
    return slot < this.#packed.ends.length ? this.#packed : this.#added;
  }

  /** The place of a slot's list in its part. */
  #placeOf(slot: number): number {
    const changed = this.#changedPlace(slot);
    if (changed >= 0) return changed;
    return slot < this.#packed.ends.length ? slot : slot - this.#packed.ends.length;
  }
}
