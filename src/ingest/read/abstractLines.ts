import type { Line } from "./line.js";
import type { LineCursor } from "./lineCursor.js";
import { ABSTRACT, MORE_RESULTS, PREVIEW, PRICE } from "./pageLabel.js";
import { isProse, paragraphsOf } from "./printedText.js";
import { UnreadablePage } from "./unreadablePage.js";

const SITE_NOTICE = /^(?:Copyright|©|All rights reserved)/i;

/**
 * Takes a chapter's abstract, with or without a line `Abstract` before it. Undefined where the page has none: without that
 * line, a line that is no prose is the site's footer.
 *
 * @throws UnreadablePage PAGE_TRUNCATED where the page ends after the line `Abstract`
 */
export function takeAbstract(cursor: LineCursor): string | undefined {
  const label = cursor.peek();
  const isLabelled = ABSTRACT.test(label?.text ?? "");
  if (label && isLabelled) {
    const own = label.text.replace(ABSTRACT, "");
    cursor.take();
    if (own !== "") return paragraphsOf([{ ...label, text: own }]) || undefined;
    if (!cursor.peek()) throw new UnreadablePage("PAGE_TRUNCATED", "The page ends after “Abstract”.", label.number);
  }
  const first = cursor.peek();
  if (!first || endsAbstract(first) || !(isLabelled || isAbstract(first.text))) return undefined;
  return paragraphsOf(cursor.takeMany(paragraphs(cursor))) || undefined;
}

/** One line, or all up to the price where each of them is a long sentence: the footer has no such lines. */
function paragraphs(cursor: LineCursor): number {
  const end = cursor.find(endsAbstract);
  if (end === undefined) return 1;
  const short = cursor.find((line) => !isParagraph(line.text), 1);
  return short === undefined || short >= end ? end : 1;
}

function endsAbstract(line: Line): boolean {
  return PRICE.test(line.text) || MORE_RESULTS.test(line.text);
}

/** Whether a line without a label before it can be an abstract. */
export function isAbstract(text: string): boolean {
  return isProse(text) && !SITE_NOTICE.test(text);
}

/** Whether a line is a long sentence, as headings and links are not. */
export function isParagraph(text: string): boolean {
  return text.length >= 60 && /[.!?…]["'”’»)\]]?$/.test(text) && isAbstract(text);
}

/**
 * Takes the abstract of a chapter's own page: after a line `Abstract`, else the first long sentence before the preview;
 * more paragraphs follow as long as each is one. Undefined where the page has none.
 *
 * @throws UnreadablePage PAGE_TRUNCATED where the page ends after the line `Abstract`
 */
export function takePageAbstract(cursor: LineCursor): string | undefined {
  const end = cursor.find((line) => PREVIEW.test(line.text)) ?? Number.MAX_SAFE_INTEGER;
  const label = cursor.find((line) => ABSTRACT.test(line.text));
  if (label !== undefined && label < end) {
    cursor.takeMany(label);
    const line = cursor.take();
    const own = line?.text.replace(ABSTRACT, "") ?? "";
    if (line && own !== "") return paragraphsOf([{ ...line, text: own }, ...takeParagraphs(cursor)]) || undefined;
    const first = cursor.take();
    if (!first) throw new UnreadablePage("PAGE_TRUNCATED", "The page ends after “Abstract”.", line?.number);
    return paragraphsOf([first, ...takeParagraphs(cursor)]) || undefined;
  }
  const start = cursor.find((line) => line.text.length >= 60 && isAbstract(line.text));
  if (start === undefined || start > end || start > MOST_BEFORE_ABSTRACT) return undefined;
  cursor.takeMany(start);
  return paragraphsOf(cursor.takeMany(1).concat(takeParagraphs(cursor))) || undefined;
}

/** How many lines of the site may stand before an abstract that has no line `Abstract`. */
const MOST_BEFORE_ABSTRACT = 10;

function takeParagraphs(cursor: LineCursor): Line[] {
  return cursor.takeMany(cursor.find((line) => !isParagraph(line.text)) ?? Number.MAX_SAFE_INTEGER);
}
