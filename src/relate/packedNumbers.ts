/** Lists of numbers in one array, which is quicker to write and read than each for itself. */
export interface PackedNumbers {
  lengths: Int32Array;
  numbers: Int32Array;
}

export function packNumbers(lists: readonly ArrayLike<number>[]): PackedNumbers {
  const lengths = Int32Array.from(lists, ({ length }) => length);
  const numbers = new Int32Array(lengths.reduce((sum, length) => sum + length, 0));
  let start = 0;
  for (const list of lists) {
    numbers.set(list, start);
    start += list.length;
  }
  return { lengths, numbers };
}

/** Gives the lists in their order, one at a call, as views of the one array; empty ones after the last. */
export function numberReader({ lengths, numbers }: PackedNumbers): () => Int32Array {
  let list = 0;
  let start = 0;
  return () => {
    const from = start;
    start += lengths[list] ?? 0;
    list += 1;
    return numbers.subarray(from, start);
  };
}
