import { load } from "cheerio/slim";
import { checkNesting } from "./htmlNesting.js";

/** A node of a parsed document, as cheerio gives it. */
export type DocumentNode = Exclude<Parameters<typeof load>[0], string | Buffer | readonly unknown[]>;

/**
 * Parses a document; `startIndex` of a node is its place in the source. The parser is htmlparser2: the standard's own
 * algorithm multiplies the elements of a hostile page.
 *
 * @throws UnreadablePage TOO_DEEP
 */
export function parseHtml(content: string): DocumentNode | undefined {
  checkNesting(content);
  return load(content, { xml: { xmlMode: false, withStartIndices: true } })
    .root()
    .get(0);
}

/** The name of an element in lower case; empty for any other node. */
export function nameOf(node: DocumentNode): string {
  return "name" in node ? node.name.toLowerCase() : "";
}

/**
 * The addresses a document gives itself, the best first: its canonical link, then `og:url`. Walked by hand: a selector
 * takes quadratic time where many elements stand side by side without a root.
 */
export function addressesOf(root: DocumentNode | undefined): string[] {
  const canonical: string[] = [];
  const shared: string[] = [];
  const nodes = root ? [root] : [];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    for (const child of "children" in node ? node.children.toReversed() : []) nodes.push(child);
    if (!("attribs" in node)) continue;
    const { rel, href, property, name, content } = node.attribs;
    if (nameOf(node) === "link" && /(?:^|\s)canonical(?:\s|$)/i.test(rel ?? "") && href) canonical.push(href.trim());
    if (nameOf(node) === "meta" && /^og:url$/i.test(property ?? name ?? "") && content) shared.push(content.trim());
  }
  return [...canonical, ...shared];
}
