import { load } from "cheerio/slim";
import { plainText } from "../../domain/plainText.js";
import { checkNesting } from "./htmlNesting.js";
import type { Line } from "./line.js";

/** A document as its reader sees it: its lines, and the addresses it gives itself, the best first. */
export interface HtmlPage {
  lines: Line[];
  addresses: string[];
}

type DocumentNode = Exclude<Parameters<typeof load>[0], string | Buffer | readonly unknown[]>;

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  (
    "address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary " +
    "table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** Blocks that hold one text, whose inline elements are parts of it. */
const TEXT_BLOCKS = new Set("p h1 h2 h3 h4 h5 h6 dt li caption figcaption summary legend pre".split(" "));

/** Elements whose content a reader does not see as text. */
const UNSEEN = new Set(
  "head title script style template noscript svg iframe object textarea select datalist audio video canvas".split(" "),
);

/**
 * Reads a document into lines, the way a browser lays it out: block elements and line breaks part them. Inline elements
 * side by side in a block without text of its own are facts of their own. Numbers are lines of the source. The parser is
 * htmlparser2: the standard's own algorithm multiplies the elements of a hostile page.
 *
 * @throws UnreadablePage TOO_DEEP
 */
export function readHtml(content: string): HtmlPage {
  checkNesting(content);
  const $ = load(content, { xml: { xmlMode: false, withStartIndices: true } });
  const canonical = $('link[rel~="canonical" i]').attr("href");
  const shared = $('meta[property="og:url" i], meta[name="og:url" i]').attr("content");
  const addresses = [canonical, shared].flatMap((address) => (address === undefined ? [] : [address.trim()]));
  return { lines: collectLines($.root().get(0), lineCounter(content)), addresses };
}

/** The number of the line on which a place of the source stands; places have to be asked for in their order. */
function lineCounter(content: string): (index: number) => number {
  const ends = content.matchAll(/\r\n|\n|\r/g);
  let end = ends.next();
  let line = 1;
  return (index) => {
    for (; !end.done && end.value.index < index; end = ends.next()) line += 1;
    return line;
  };
}

/** What is still to be visited: a node, or a place where a line ends. */
type Step = { node: DocumentNode; isHeading: boolean } | "end of line";

/** Visits the nodes in their order, with a stack of its own for what is still to come. */
function collectLines(root: DocumentNode | undefined, lineAt: (index: number) => number): Line[] {
  const lines: Line[] = [];
  let current: { text: string[]; number: number; isHeading: boolean } | undefined;
  const endLine = (): void => {
    const text = plainText(current?.text.join("") ?? "");
    if (current && text !== "")
      lines.push({ text, number: current.number, ...(current.isHeading ? { isHeading: true } : {}) });
    current = undefined;
  };
  const steps: Step[] = root ? [{ node: root, isHeading: false }] : [];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (step === "end of line") {
      endLine();
      continue;
    }
    const { node } = step;
    if (node.type === "text") {
      if (!current && node.data.trim() !== "") {
        current = {
          text: [],
          number: lineAt((node.startIndex ?? 0) + node.data.search(/\S/)),
          isHeading: step.isHeading,
        };
      }
      current?.text.push(node.data);
    } else {
      steps.push(...stepsInto(node, step.isHeading));
    }
  }
  endLine();
  return lines;
}

/** The steps into an element, last first, as a stack takes them. */
function stepsInto(node: DocumentNode, withinHeading: boolean): Step[] {
  if (!("children" in node) || isUnseen(node)) return [];
  const name = nameOf(node);
  const isHeading = withinHeading || name === "h1";
  const children: Step[] = node.children.map((child) => ({ node: child, isHeading }));
  const parted = partsItsChildren(node) ? children.flatMap((child): Step[] => ["end of line", child]) : children;
  return (BLOCKS.has(name) ? (["end of line", ...parted, "end of line"] satisfies Step[]) : parted).reverse();
}

/** A block of inline elements with no text between them lays out facts, each in an element. */
function partsItsChildren(node: DocumentNode): boolean {
  const name = nameOf(node);
  if (!BLOCKS.has(name) || TEXT_BLOCKS.has(name) || !("children" in node)) return false;
  return !node.children.some((child) => child.type === "text" && child.data.trim() !== "");
}

function isUnseen(node: DocumentNode): boolean {
  return UNSEEN.has(nameOf(node)) || ("attribs" in node && "hidden" in node.attribs);
}

function nameOf(node: DocumentNode): string {
  return "name" in node ? node.name.toLowerCase() : "";
}
