import { plainText } from "../../domain/plainText.js";
import { addressesOf, type DocumentNode, nameOf, parseHtml } from "./htmlDocument.js";
import type { Line } from "./line.js";

/** A document as its reader sees it: its lines, and the addresses it gives itself, the best first. */
export interface HtmlPage {
  lines: Line[];
  addresses: string[];
}

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
 * side by side in a block without text of its own are facts of their own. Numbers are lines of the source.
 *
 * @throws UnreadablePage TOO_DEEP
 */
export function readHtml(content: string): HtmlPage {
  const root = parseHtml(content);
  const lineAt = lineCounter(content);
  const lines: Line[] = [];
  let run: TextRun[] = [];
  for (const piece of layOut(root)) {
    if (piece !== "end of line") run.push(piece);
    else if (run.length > 0) {
      lines.push(...lineOf(run, lineAt));
      run = [];
    }
  }
  return { lines: [...lines, ...lineOf(run, lineAt)], addresses: addressesOf(root) };
}

interface TextRun {
  text: string;
  /** Where it stands in the source. */
  index: number;
  isHeading: boolean;
}

/** An element that is being visited. */
interface Frame {
  children: readonly DocumentNode[];
  next: number;
  endsLine: boolean;
  partsChildren: boolean;
  isHeading: boolean;
}

/** The texts of a document in their order, and where lines end. Nesting may be deeper than the call stack. */
function* layOut(root: DocumentNode | undefined): Generator<TextRun | "end of line"> {
  const frames: Frame[] = root ? [frameOf(root, false)] : [];
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const node = frame.children[frame.next];
    frame.next += 1;
    if (node ? frame.partsChildren : frame.endsLine) yield "end of line";
    if (!node) frames.pop();
    else if (node.type === "text") yield { text: node.data, index: node.startIndex ?? 0, isHeading: frame.isHeading };
    else if (!isUnseen(node)) {
      const inner = frameOf(node, frame.isHeading);
      if (inner.endsLine) yield "end of line";
      frames.push(inner);
    }
  }
}

function frameOf(node: DocumentNode, withinHeading: boolean): Frame {
  const name = nameOf(node);
  const children = "children" in node ? node.children : [];
  return {
    children,
    next: 0,
    endsLine: BLOCKS.has(name),
    // A block of inline elements with no text between them lays out facts, each in an element.
    partsChildren: BLOCKS.has(name) && !TEXT_BLOCKS.has(name) && !children.some(isVisibleText),
    isHeading: withinHeading || name === "h1",
  };
}

function isVisibleText(node: DocumentNode): boolean {
  return node.type === "text" && node.data.trim() !== "";
}

function isUnseen(node: DocumentNode): boolean {
  return UNSEEN.has(nameOf(node)) || ("attribs" in node && "hidden" in node.attribs);
}

/** The line that a run of texts is, if it is not blank; its number is that of its first visible character. */
function lineOf(run: readonly TextRun[], lineAt: (index: number) => number): Line[] {
  const text = plainText(run.map((piece) => piece.text).join(""));
  const first = run.find((piece) => piece.text.trim() !== "");
  if (!first || text === "") return [];
  const number = lineAt(first.index + first.text.search(/\S/));
  return [first.isHeading ? { text, number, isHeading: true } : { text, number }];
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
