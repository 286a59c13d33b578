import { layOutLists } from "./layOutLists.js";
import { integers, type PackedTable } from "./numbers.js";
import { SlotTable } from "./slotTable.js";

/** Lists of slots by number that grow and shrink: an inverted index. Most lie packed in one array, as in SlotTable. */
export class SlotLists {
  /** The lists that changed since, so that a list that grows by one is not copied each time. */
  readonly #changed = new Map<number, number[]>();
  #lists: SlotTable<Int32Array>;

  constructor(packed?: PackedTable<Int32Array>) {
    this.#lists = new SlotTable(integers, packed);
  }

  get(number: number): ArrayLike<number> {
    return this.#changed.get(number) ?? this.#lists.get(number);
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

  /** Makes so many lists anew of all that `visit` adds, which is called twice: to count, and to fill them. */
  fill(size: number, visit: (add: (number: number, slot: number) => void) => void): void {
    let numbers = integers(0);
    const ends = layOutLists<[slot: number]>(size, visit, (total) => {
      const room = integers(total);
      numbers = room;
      return (place, slot) => {
        room[place] = slot;
      };
    });
    this.#changed.clear();
    this.#lists = new SlotTable(integers, { ends, numbers });
  }

  /** Puts all lists into one array. */
  pack(): PackedTable<Int32Array> {
    for (const number of Int32Array.from(this.#changed.keys()).sort()) {
      this.#lists.set(number, Int32Array.from(this.#changed.get(number) ?? []));
    }
    this.#changed.clear();
    return this.#lists.pack();
  }

  #listOf(number: number): number[] {
    const known = this.#changed.get(number);
    if (known) return known;
    const list = Array.from(this.#lists.get(number));
    this.#changed.set(number, list);
    return list;
  }
}
