import type { Ranked } from "./ranked.js";

/** Ranked lists of slots in three arrays. */
export interface PackedLists {
  lengths: Int32Array;
  slots: Int32Array;
  sums: Float64Array;
}

/** Packs lists, one a slot. */
export function packLists(lists: readonly Ranked[]): PackedLists {
  const lengths = Int32Array.from(lists, ({ slots }) => slots.length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const packed = { lengths, slots: new Int32Array(total), sums: new Float64Array(total) };
  let start = 0;
  for (const { slots, sums } of lists) {
    packed.slots.set(slots, start);
    packed.sums.set(sums, start);
    start += slots.length;
  }
  return packed;
}

/** Takes the lists out again, as views of the packed arrays. */
export function unpackLists({ lengths, slots, sums }: PackedLists): Ranked[] {
  let start = 0;
  return Array.from(lengths, (length) => {
    const end = start + length;
    const list = { slots: slots.subarray(start, end), sums: sums.subarray(start, end) };
    start = end;
    return list;
  });
}
