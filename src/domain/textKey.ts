/** How many folded characters of a long text are indexed: a range index takes some 8,000 bytes. */
const LENGTH = 200;

/** The start of a folded text by which an index finds it. */
export function textKey(folded: string): string {
  return [...folded.slice(0, 2 * LENGTH)].slice(0, LENGTH).join("");
}
