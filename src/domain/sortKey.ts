const COUNT_DIGITS = 8;

/** A unique text to order by: a tab sorts before every character of a folded text. */
export function sortKey(folded: string, id: string): string {
  return `${folded}\t${id}`;
}

/** Orders by a count from 0 to 99,999,999. */
export function countKey(count: number, id: string): string {
  return sortKey(String(count).padStart(COUNT_DIGITS, "0"), id);
}

/** Orders by a year; an unknown one is the oldest. */
export function yearKey(year: number | null, id: string): string {
  return sortKey(String(year ?? 0).padStart(4, "0"), id);
}
