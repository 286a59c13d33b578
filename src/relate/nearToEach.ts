import { layOutLists } from "./layOutLists.js";
import { marksOf } from "./marks.js";
import type { Nearest } from "./nearest.js";
import { fractions, integers, startOf } from "./numbers.js";
import { NONE_RANKED, type Ranked } from "./ranked.js";

/** For each of some terms of so many, the terms that have it among their nearest, and the sums, in no order. */
export function nearToEach(slots: Iterable<number>, nearest: Nearest, size: number): (slot: number) => Ranked {
  const marks = marksOf(slots, size);
  const having = nearest.slotsNear(marks);
  let near = NONE_RANKED;
  const ends = layOutLists<[slot: number, sum: number]>(
    size,
    (found) => {
      for (const slot of having) {
        const { slots: others, sums } = nearest.of(slot);
        for (let place = 0; place < others.length; place += 1) {
          const other = others[place] ?? 0;
          if (marks[other] === 1) found(other, slot, sums[place] ?? 0);
        }
      }
    },
    (total) => {
      const room = { slots: integers(total), sums: fractions(total) };
      near = room;
      return (place, slot, sum) => {
        room.slots[place] = slot;
        room.sums[place] = sum;
      };
    },
  );
  return (slot) => {
    const [start, end] = [startOf({ ends }, slot), ends[slot] ?? 0];
    return { slots: near.slots.subarray(start, end), sums: near.sums.subarray(start, end) };
  };
}
