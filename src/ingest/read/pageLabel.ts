import type { LineCursor } from "./lineCursor.js";

/** What a page prints before its facts; the fact follows on the same line, or on the next where elements part them. */
export const TERM = /^What is (?=\S)/;
export const CHAPTER = /^Published in Chapter\s*:\s*/i;
export const ABSTRACT = /^Abstract\s*(?:$|:\s*)/i;
export const PRICE = /^Full Text Chapter Download\s*(?:$|:\s*)/i;
export const MORE_RESULTS = /^More Results\s*:?$/i;
export const COPYRIGHT = /^Copyright\s*(?:(?:©|\(c\))\s*(?=\d{4}\s*(?:$|\|))|:\s*|$)/i;
export const PAGES = /^Pages?\s*(?::\s*|$)/i;
/** `DOI:`, or an address or number that is a line of its own. */
export const DOI = /^(?:DOI\s*(?::\s*|$)|(?=(?:https?:\/\/(?:dx\.)?doi\.org\/|10\.\d{4,9}\/)\S+$))/i;
export const AUTHORS = /^(?:Authors?|Author\(s\))\s*:?$/i;
/** A chapter's page has these, and a dictionary's has not. */
export const KEY_TERMS = /^Key Terms in this Chapter\s*:?$/i;
export const PREVIEW = /^Chapter Preview\s*:?$/i;
export const AUTHOR_LINE = /^(?:Authors?|Author\(s\))\s*(?::|$)/i;
export const BOOK_TITLE = /^(?:Source Title|Book Title|Book|Published in)\s*:\s*/i;
export const PUBLISHER = /^Publisher\s*:\s*/i;
export const ISBN = /^E?-?ISBN(?:-?1[03])?\s*:\s*/i;
/** What a shop puts on a chapter's page, with or without a price behind it. */
export const SALE =
  /^(?:OnDemand PDF Download|(?:List |Our )?Price|(?:No )?Current Special Offers|Add to Cart|Buy Now|Available|In Stock)\s*(?::\s*|$)|^(?=(?:US\s*)?[$€£]\s?\d[\d.,]*(?:\s|$))/i;
/** What comes after a chapter's key terms. */
export const SITE_END =
  /^(?:Complete Chapter List|References|About the (?:Contributors?|Authors?|Editors?)|Request Access|Search this Book|Related (?:Content|Chapters)|Top|Back to Top)\s*:?$|^(?:Copyright\s*:?\s*(?:©|\(c\)|\d{4})|©|DOI\s*:\s*(?:10\.|http)|Pages?\s*:\s*[\divxl]+\b|E?-?ISBN(?:-?1[03])?\s*:\s*\d)/i;

/** What a shop puts beside a price. */
export const SALES = /^(?:Add to Cart|Buy Now|Available|(?:No )?Current Special Offers)$/i;

/** Whether a line is `Published in Chapter:` and nothing else: a definition may begin with these words. */
export function isBareChapterLabel(text: string): boolean {
  return /^Published in Chapter\s*:?$/i.test(text);
}

/** Whether a line stands on dictionary pages and on no other: one of them is enough to tell what a broken page was. */
export function isOnDictionaryPage(text: string): boolean {
  return (
    TERM.test(text) || text === "What is" || isBareChapterLabel(text) || PRICE.test(text) || MORE_RESULTS.test(text)
  );
}

/** What stands after a label, on its line or, where elements part them, on the next; takes both. Empty where nothing does. */
export function takeLabelled(cursor: LineCursor, label: RegExp, value: RegExp): string {
  const rest = (cursor.take()?.text ?? "").replace(label, "");
  return rest === "" && value.test(cursor.peek()?.text ?? "") ? (cursor.take()?.text ?? "") : rest;
}
