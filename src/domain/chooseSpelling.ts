import { codePointOrder } from "./codePointOrder.js";

/** How often each spelling of one thing is printed. */
export type Spellings = ReadonlyMap<string, number>;

/** The spelling to show: the most frequent, then the one with more diacritics, then the longer, then by code point. */
export function chooseSpelling(spellings: Spellings): string | undefined {
  return rankSpellings(spellings)[0];
}

/** All spellings, the one to show first. */
export function rankSpellings(spellings: Spellings): string[] {
  return [...spellings]
    .sort(
      ([left, leftCount], [right, rightCount]) =>
        rightCount - leftCount ||
        diacritics(right) - diacritics(left) ||
        right.length - left.length ||
        codePointOrder(left, right),
    )
    .map(([spelling]) => spelling);
}

/** Adds to the count of a spelling. */
export function countSpelling(spellings: Map<string, number>, spelling: string, times = 1): void {
  spellings.set(spelling, (spellings.get(spelling) ?? 0) + times);
}

function diacritics(text: string): number {
  return [...text.normalize("NFC")].filter((letter) => letter > "\x7f" && /\p{L}/u.test(letter)).length;
}
