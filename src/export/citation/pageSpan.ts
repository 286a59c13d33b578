/** Pages as printed, read: from where to where, or how many. */
export type PageSpan = { first: string; last: string } | { count: number };

const NUMERAL = "(?:[0-9]+|[ivxlcdm]+)";
const RANGE = new RegExp(`^(?:pp?\\.?\\s*)?(${NUMERAL})\\s*[-‐‑‒–—]+\\s*(${NUMERAL})$`, "i");
const COUNT = /^([0-9]+)(?:\s*(?:pages?|pp?\.?))?$/i;

/** Tells a range of pages (`10-20`, `pp. 10–20`, `xi-xx`) from a count (`18`); undefined where the text is neither. */
export function pageSpan(printed: string | undefined): PageSpan | undefined {
  const [, first, last] = RANGE.exec(printed?.trim() ?? "") ?? [];
  if (first !== undefined && last !== undefined) return { first, last };
  const [, count] = COUNT.exec(printed?.trim() ?? "") ?? [];
  return count === undefined ? undefined : { count: Number(count) };
}
