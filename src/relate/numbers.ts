/** Numbers in one array of a kind, of which a part can be seen without a copy. */
export interface Numbers<T> extends ArrayLike<number> {
  subarray(begin: number, end: number): T;
  set(numbers: ArrayLike<number>, at?: number): void;
}

/** Lists of numbers one after the other, and where each ends. Plain data. */
export interface PackedLists<T> {
  ends: Int32Array;
  numbers: T;
}

/** Where a packed list begins. */
export function startOf({ ends }: PackedLists<unknown>, list: number): number {
  return list === 0 ? 0 : (ends[list - 1] ?? 0);
}

/**
 * Packs so many lists, those that changed in the place of those packed before; what did not change is copied in long runs.
 * `make` gives an array of a length.
 */
export function repack<T extends Numbers<T>>(
  packed: PackedLists<T>,
  changed: ReadonlyMap<number, ArrayLike<number>>,
  size: number,
  make: (length: number) => T,
): PackedLists<T> {
  const ends = new Int32Array(size);
  let total = 0;
  for (let list = 0; list < size; list += 1) {
    total += changed.get(list)?.length ?? (packed.ends[list] ?? startOf(packed, list)) - startOf(packed, list);
    ends[list] = total;
  }
  const numbers = make(total);
  let done = 0;
  const copyUpTo = (list: number) => {
    const run = packed.numbers.subarray(startOf(packed, done), startOf(packed, list));
    numbers.set(run, startOf({ ends, numbers }, done));
  };
  for (const list of Int32Array.from(changed.keys()).sort()) {
    const before = Math.min(list, packed.ends.length);
    if (before > done) copyUpTo(before);
    numbers.set(changed.get(list) ?? [], startOf({ ends, numbers }, list));
    done = list + 1;
  }
  if (packed.ends.length > done) copyUpTo(packed.ends.length);
  return { ends, numbers };
}
