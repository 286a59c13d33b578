import { marksOf } from "./marks.js";
import type { Nearest } from "./nearest.js";
import { fractions, integers } from "./numbers.js";
import type { Ranked } from "./ranked.js";

/** For each of some terms of so many, the terms that have it among their nearest, and the sums, in no order. */
export function nearToEach(slots: Iterable<number>, nearest: Nearest, size: number): (slot: number) => Ranked {
  const marks = marksOf(slots, size);
  const having = nearest.slotsNear(marks);
  const ends = new Int32Array(size + 1);
  const visit = (found: (other: number, slot: number, sum: number) => void) => {
    for (const slot of having) {
      const { slots: others, sums } = nearest.of(slot);
      for (let place = 0; place < others.length; place += 1) {
        const other = others[place] ?? 0;
        if (marks[other] === 1) found(other, slot, sums[place] ?? 0);
      }
    }
  };
  visit((other) => (ends[other + 1] = (ends[other + 1] ?? 0) + 1));
  for (let slot = 0; slot < size; slot += 1) ends[slot + 1] = (ends[slot + 1] ?? 0) + (ends[slot] ?? 0);
  const near: Ranked = { slots: integers(ends[size] ?? 0), sums: fractions(ends[size] ?? 0) };
  const next = ends.slice();
  visit((other, slot, sum) => {
    const place = next[other] ?? 0;
    near.slots[place] = slot;
    near.sums[place] = sum;
    next[other] = place + 1;
  });
  return (slot) => {
    const [start, end] = [ends[slot] ?? 0, ends[slot + 1] ?? 0];
    return { slots: near.slots.subarray(start, end), sums: near.sums.subarray(start, end) };
  };
}
