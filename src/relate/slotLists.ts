/** Lists of slots by number: an inverted index. */
export class SlotLists {
  readonly #lists = new Map<number, number[]>();

  get(number: number): readonly number[] {
    return this.#lists.get(number) ?? [];
  }

  add(number: number, slot: number): void {
    const list = this.#lists.get(number);
    if (list) list.push(slot);
    else this.#lists.set(number, [slot]);
  }

  delete(number: number, slot: number): void {
    const list = this.#lists.get(number);
    const place = list?.indexOf(slot) ?? -1;
    if (list && place >= 0) list.splice(place, 1);
  }

  clear(): void {
    this.#lists.clear();
  }
}
