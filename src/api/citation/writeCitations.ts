import { CITATION_FORMATS, type CitationStyle } from "../../export/citation/citationFormats.js";
import type { CitedWork } from "../../export/citation/citedWork.js";
import { apaWriter } from "./apaWriter.js";

/**
 * The works in a style, as one bibliography.
 * @param patience how long APA may take, in milliseconds; the other styles take next to nothing
 * @throws LexigraphError DEADLINE_EXCEEDED or INTERNAL, as ApaWriter.write
 */
export function writeCitations(
  style: CitationStyle,
  works: readonly CitedWork[],
  patience?: number,
): string | Promise<string> {
  return style === "APA" ? apaWriter.write(works, patience) : CITATION_FORMATS[style].write(works);
}

/** The citation of one work; an APA reference without the end of its line. */
export function writeCitation(style: CitationStyle, work: CitedWork): string | Promise<string> {
  return style === "APA" ? apaWriter.write([work]).then((line) => line.trim()) : writeCitations(style, [work]);
}
