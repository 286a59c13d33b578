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

/** Lists by slot, and what came later beside them, so that the many need not be moved for the few. Plain data. */
export interface PackedTable<T> extends PackedLists<T> {
  later?: {
    /** The lists of the slots after them. */
    added: PackedLists<T>;
    /** Lists in the place of those of some slots, of one slot the last. */
    changed: PackedLists<T>;
    slots: Int32Array;
  };
}

/** Where a packed list begins. */
export function startOf({ ends }: Pick<PackedLists<unknown>, "ends">, list: number): number {
  return list === 0 ? 0 : (ends[list - 1] ?? 0);
}

// Arrays of zeros, by their length, in memory that threads share.
export const integers = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * length));
export const fractions = (length: number): Float64Array => new Float64Array(new SharedArrayBuffer(8 * length));
export const shorts = (length: number): Uint16Array => new Uint16Array(new SharedArrayBuffer(2 * length));
export const bytes = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length));
