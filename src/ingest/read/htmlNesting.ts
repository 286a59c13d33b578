import { UnreadablePage } from "./unreadablePage.js";

/** Twice what browsers keep. */
const DEEPEST = 1_000;

/** Elements that have no end tag, or may leave it out: they do not nest however many there are. */
const WITHOUT_END = new Set(
  (
    "area base br col embed hr img input link meta param source track wbr !doctype html head body p li dt dd option optgroup " +
    "rb rt rtc rp thead tbody tfoot tr td th colgroup caption"
  ).split(" "),
);

/**
 * Refuses a document whose elements stand deeper in each other than any page's: every parser takes quadratic time there.
 *
 * @throws UnreadablePage TOO_DEEP
 */
export function checkNesting(content: string): void {
  let depth = 0;
  for (const tag of content.matchAll(/<(\/?)([a-z][^\s/>]{0,40})/gi)) {
    const [, slash, name = ""] = tag;
    if (WITHOUT_END.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (slash === "/" ? -1 : 1));
    if (depth <= DEEPEST) continue;
    const line = content.slice(0, tag.index).split(/\r\n|\n|\r/).length;
    throw new UnreadablePage("TOO_DEEP", `Its elements stand more than ${DEEPEST} deep in each other.`, line);
  }
}
