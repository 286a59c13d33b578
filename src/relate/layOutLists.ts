import { integers } from "./numbers.js";

/**
 * Lays so many lists out one after the other, and gives where each ends. `visit` finds one value after the other and is called
 * twice, to count how long each list is and to fill it; `makeRoom` makes room for all values and gives what puts one at its
 * place.
 */
export function layOutLists<V extends readonly number[]>(
  size: number,
  visit: (found: (list: number, ...value: V) => void) => void,
  makeRoom: (total: number) => (place: number, ...value: V) => void,
): Int32Array {
  const ends = integers(size);
  visit((list, ..._value) => {
    ends[list] = (ends[list] ?? 0) + 1;
  });
  let total = 0;
  // Each list's end is first its start, and grows to its end as the list is filled.
  for (let list = 0; list < size; list += 1) {
    const length = ends[list] ?? 0;
    ends[list] = total;
    total += length;
  }
  const put = makeRoom(total);
  visit((list, ...value) => {
    const place = ends[list] ?? 0;
    put(place, ...value);
    ends[list] = place + 1;
  });
  return ends;
}
