import type { DefinitionStatement } from "../../domain/record.js";
import { parseTermLabel } from "../../domain/termLabel.js";
import type { Line } from "./line.js";
import { SITE_END } from "./pageLabel.js";
import { isProse, labelOf, paragraphsOf } from "./printedText.js";
import { UnreadablePage } from "./unreadablePage.js";

/** `TERM: definition`; a term may have colons without a space after them (`ISO 9001:2015`). */
const DEFINITION = /^(.{1,300}?)\s*:(?:\s+(.*))?$/;
const MOST_WORDS_OF_A_TERM = 16;

interface Begun {
  label: Line;
  text: Line[];
}

/**
 * The definitions under `Key Terms in this Chapter`, the first of the lines, as `TERM: definition` paragraphs; a sentence
 * without a term goes on with the one before it, and what is no sentence ends the block.
 *
 * @throws UnreadablePage PAGE_TRUNCATED, DEFINITION_MISSING, TERM_MISSING, TOO_LONG
 */
export function takeKeyTerms([heading, ...lines]: readonly Line[]): DefinitionStatement[] {
  const found: Begun[] = [];
  for (const line of lines) {
    if (SITE_END.test(line.text)) break;
    const begun = beginning(line);
    const last = found.at(-1);
    if (begun) found.push(begun);
    else if (last && (last.text.length === 0 || isProse(line.text))) last.text.push(line);
    else break;
  }
  if (found.length === 0) {
    const message = "Under “Key Terms in this Chapter” stands no “TERM: definition”.";
    throw new UnreadablePage("PAGE_TRUNCATED", message, heading?.number ?? 1);
  }
  return found.map(({ label, text }) => {
    const definition = paragraphsOf(text);
    if (definition !== "") return { ...parseTermLabel(labelOf(label)), text: definition };
    throw new UnreadablePage("DEFINITION_MISSING", `“${label.text}” has no definition.`, label.number);
  });
}

function beginning(line: Line): Begun | undefined {
  const [, label = "", text = ""] = DEFINITION.exec(line.text) ?? [];
  const isTerm =
    /[\p{L}\p{N}]/u.test(label) && label.split(" ").length <= MOST_WORDS_OF_A_TERM && !/[.!?]\s/.test(label);
  if (!isTerm) return undefined;
  return { label: { ...line, text: label }, text: text === "" ? [] : [{ ...line, text }] };
}
