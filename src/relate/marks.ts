/** A mark at the place of each of some numbers, all of them smaller than `size`. */
export function marksOf(numbers: Iterable<number>, size: number): Uint8Array {
  const marks = new Uint8Array(size);
  for (const number of numbers) marks[number] = 1;
  return marks;
}
