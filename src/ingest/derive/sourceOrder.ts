import { codePointOrder } from "../../domain/codePointOrder.js";
import type { PageFormat } from "../../domain/record.js";

/** Which source is believed first where two differ: what was deposited, then what was read from pages, then the rest. */
const RANKS: Record<PageFormat, number> = {
  JSONL: 0,
  CROSSREF: 1,
  CHAPTER_HTML: 2,
  CHAPTER_TEXT: 3,
  DICTIONARY_HTML: 4,
  DICTIONARY_TEXT: 5,
  CSL_JSON: 6,
  BIBTEX: 7,
  RIS: 8,
  CSV: 9,
};

/** Orders what sources say: by their format's rank, then by uri. */
export function sourceOrder(
  left: { format: PageFormat; firstUri: string },
  right: { format: PageFormat; firstUri: string },
): number {
  return RANKS[left.format] - RANKS[right.format] || codePointOrder(left.firstUri, right.firstUri);
}
