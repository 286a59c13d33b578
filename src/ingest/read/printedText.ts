import type { RejectionCode } from "../../domain/errors.js";
import { fold } from "../../domain/fold.js";
import type { Line } from "./line.js";
import { withoutResidue } from "./residue.js";
import { UnreadablePage } from "./unreadablePage.js";

/** Labels and titles are keys of the graph, and a key has to fit into an index. */
const LONGEST_TITLE = 1_000;
const LONGEST_LABEL = 300;

/** A title as printed. @throws UnreadablePage with `code` where there is none, TOO_LONG where it can be none */
export function titleOf(line: Line | undefined, code: RejectionCode, what: string, at: number): string {
  return bounded(line, code, what, at, LONGEST_TITLE);
}

/** A term's label as printed. @throws UnreadablePage TERM_MISSING, TOO_LONG */
export function labelOf(line: Line): string {
  return bounded(line, "TERM_MISSING", "The term", line.number, LONGEST_LABEL);
}

function bounded(line: Line | undefined, code: RejectionCode, what: string, at: number, longest: number): string {
  const text = withoutResidue(line?.text ?? "");
  const length = Math.max(text.length, fold(text).length);
  if (!/[\p{L}\p{N}\p{S}]/u.test(text)) throw new UnreadablePage(code, `${what} is missing.`, line?.number ?? at);
  if (length <= longest) return text;
  throw new UnreadablePage(
    "TOO_LONG",
    `${what} has ${length} characters; ${longest} are the most.`,
    line?.number ?? at,
  );
}

/** A text of one or more paragraphs; empty where nothing but residue is printed. */
export function paragraphsOf(lines: readonly Line[]): string {
  return lines
    .map((line) => withoutResidue(line.text))
    .filter((text) => text !== "")
    .join("\n");
}

/** Whether a line reads as a sentence: long, or with a sentence's end. Headings and links of a footer do not. */
export function isProse(text: string): boolean {
  return text.length >= 60 || /[.!?…]["'”’»)\]]?$/.test(text);
}
