/** What a row is ordered by, its id last, so that no two rows are equal. */
export type Key = readonly (string | number)[];

/** The order of two keys of one list: numbers by size, texts by code points. */
export function compareKeys(one: Key, other: Key): number {
  for (let i = 0; i < Math.max(one.length, other.length); i += 1) {
    const order = compareParts(one[i] ?? "", other[i] ?? "");
    if (order !== 0) return order;
  }
  return 0;
}

function compareParts(one: string | number, other: string | number): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  const letters = [...String(one)];
  const others = [...String(other)];
  for (let i = 0; i < Math.min(letters.length, others.length); i += 1) {
    const order = (letters[i]?.codePointAt(0) ?? 0) - (others[i]?.codePointAt(0) ?? 0);
    if (order !== 0) return order;
  }
  return letters.length - others.length;
}
