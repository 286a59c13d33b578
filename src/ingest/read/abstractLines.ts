import type { Line } from "./line.js";
import type { LineCursor } from "./lineCursor.js";
import { ABSTRACT, MORE_RESULTS, PRICE } from "./pageLabel.js";
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

function isParagraph(text: string): boolean {
  return text.length >= 60 && /[.!?…]["'”’»)\]]?$/.test(text) && isAbstract(text);
}
