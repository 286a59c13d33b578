import type { CitedName, CitedWork } from "./citedWork.js";
import { definitionIn } from "./cslItem.js";
import { cslName } from "./cslName.js";
import { oneLine } from "./oneLine.js";
import { pageSpan } from "./pageSpan.js";

const TYPES = { chapter: "CHAP", definition: "DICT", book: "BOOK" } as const;

/** The works as RIS (2011 tags), UTF-8, CRLF: CHAP, DICT for a definition, BOOK; a count of pages is left out. */
export function ris(works: readonly CitedWork[]): string {
  return works.map(record).join("");
}

function record(work: CitedWork): string {
  const span = pageSpan(work.pages);
  const lines: [string, string | undefined][] = [
    ["TY", TYPES[work.kind]],
    ["ID", work.id],
    ...work.authors.map((author): [string, string] => ["AU", name(author)]),
    ["TI", work.kind === "definition" ? work.term : work.title],
    ["T2", work.kind === "book" ? undefined : work.bookTitle],
    // An editor is the second author of a part, and the third of a whole book (its second is the series' editor).
    ...work.editors.map((editor): [string, string] => [work.kind === "book" ? "A3" : "A2", name(editor)]),
    ["PB", work.publisher],
    ["PY", work.year?.toString()],
    ["SP", span && "first" in span ? span.first : undefined],
    ["EP", span && "first" in span ? span.last : undefined],
    ["SN", work.isbn],
    ["DO", work.doi],
    ["UR", work.url],
    ["N1", work.kind === "definition" ? definitionIn(work.title) : undefined],
    ["AB", work.kind === "definition" ? work.text : undefined],
  ];
  const stated = lines.map(([tag, value]): [string, string] => [tag, oneLine(value ?? "")]);
  return `${stated.map(([tag, value]) => (value ? `${tag}  - ${value}\r\n` : "")).join("")}ER  - \r\n`;
}

// RIS splits a name at its commas and has no place for a particle: it stays before the family name.
function name(cited: CitedName): string {
  const split = cslName(cited);
  if ("literal" in split) return split.literal;
  const { family, given, "non-dropping-particle": particle, suffix } = split;
  return `${particle ? `${particle} ` : ""}${family}, ${given}${suffix ? `, ${suffix}` : ""}`;
}
