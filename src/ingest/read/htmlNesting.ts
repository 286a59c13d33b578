import { UnreadablePage } from "./unreadablePage.js";

/** Twice what browsers keep. */
const DEEPEST = 1_000;
/** Of elements whose end may go unsaid: they seldom nest, however many stand open. */
const MOST_OPEN = 20_000;

const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
const END_MAY_BE_UNSAID = new Set(
  "html head body p li dt dd option optgroup rt rp thead tbody tfoot tr td th caption colgroup".split(" "),
);

/**
 * Refuses a document whose elements stand deeper in each other than any page's: a parser takes quadratic time there.
 *
 * @throws UnreadablePage TOO_DEEP
 */
export function checkNesting(content: string): void {
  let depth = 0;
  let open = 0;
  for (const tag of content.matchAll(/<(\/?)([a-z][^\s/>]{0,40})([^<>]{0,1000})/gi)) {
    const [, slash = "", printed = "", rest = ""] = tag;
    const name = printed.toLowerCase();
    const step = slash === "/" ? -1 : 1;
    if (VOID.has(name)) continue;
    if (END_MAY_BE_UNSAID.has(name) || rest.endsWith("/")) open = Math.max(0, open + step);
    else depth = Math.max(0, depth + step);
    if (depth > DEEPEST || open > MOST_OPEN) throw tooDeep(content, tag.index);
  }
}

function tooDeep(content: string, index: number): UnreadablePage {
  const line = content.slice(0, index).split(/\r\n|\n|\r/).length;
  return new UnreadablePage("TOO_DEEP", `More elements stand in each other here than ${DEEPEST}.`, line);
}
