import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { UnreadablePage } from "../unreadablePage.js";

/** The works of one entry of a bibliography as CSL-JSON. @throws UnreadablePage BAD_ENTRY where it does not parse */
export function parseEntry(text: string, format: "@bibtex/text" | "@ris/file", target = "@csl/list+object"): object[] {
  try {
    return plugins.input.chain(text, { forceType: format, target, generateGraph: false });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split("\n")[0]?.slice(0, 150) : "it does not parse";
    throw new UnreadablePage("BAD_ENTRY", `The entry cannot be read: ${reason}.`, undefined, { cause });
  }
}
