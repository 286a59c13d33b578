import { type Entry, entryRecord } from "../entryRecord.js";
import { entryUris } from "../entryUris.js";
import { inputLines } from "../inputLines.js";
import { isObject } from "../json/jsonFields.js";
import { LONGEST_RECORD } from "../limits.js";
import type { Reader } from "../reader.js";
import { UnreadablePage } from "../unreadablePage.js";
import { parseEntry } from "./citationJs.js";
import { workKey, workRecord } from "./workRecord.js";

const BEGIN = /^\s*TY {0,2}-(?: |$)/;
const END = /^\s*ER {0,2}-/;

interface RisEntry extends Entry {
  fault?: "TOO_LONG" | "TRUNCATED";
}

/** RIS: chapters (`CHAP`, `ECHAP`, `ENCYC`, `DICT`, `CPAPER`, …), each record from TY to ER parsed by itself. */
export const ris: Reader = {
  format: "RIS",
  recognizes: ({ text }) => /^\s*TY {0,2}- [A-Z]+\s*$/m.test(text),
  async *read({ uri, chunks }) {
    const uriOf = entryUris(uri);
    let count = 0;
    for await (const entry of risEntries(chunks)) {
      count += 1;
      yield entryRecord(uri, entry, () => {
        const work = parse(entry);
        return workRecord(work, uriOf(workKey(work)), "RIS");
      });
    }
    if (count === 0) yield { rejection: { uri, code: "EMPTY_INPUT", message: "There is no record in it." } };
  },
};

/** The records as they come, one in memory at a time; one without its end goes up to the next. */
async function* risEntries(chunks: AsyncIterable<string>): AsyncGenerator<RisEntry> {
  let entry: RisEntry | undefined;
  for await (const { text, number, isTooLong } of inputLines(chunks)) {
    if (BEGIN.test(text)) {
      if (entry) yield { fault: "TRUNCATED", ...entry };
      entry = { text: "", line: number };
    }
    if (!entry) continue;
    if (isTooLong || entry.text.length + text.length > LONGEST_RECORD) entry.fault = "TOO_LONG";
    else entry.text += `${text}\n`;
    if (!END.test(text)) continue;
    yield entry;
    entry = undefined;
  }
  if (entry) yield { fault: "TRUNCATED", ...entry };
}

function parse({ text, fault }: RisEntry): Readonly<Record<string, unknown>> {
  if (fault === "TOO_LONG") throw new UnreadablePage("TOO_LONG", "The record is longer than any.");
  if (fault === "TRUNCATED")
    throw new UnreadablePage("BAD_ENTRY", "The record has no end: its line “ER  - ” is missing.");
  const [item] = parseEntry(text, "@ris/file");
  if (!isObject(item)) throw new UnreadablePage("BAD_ENTRY", "The record holds no work.");
  const doi = tagged(text, "DO");
  const abstract = tagged(text, "AB") ?? tagged(text, "N2");
  return { ...item, ...(doi === undefined ? {} : { DOI: doi }), ...(abstract === undefined ? {} : { abstract }) };
}

/** What stands under a tag: the parser leaves out a DOI that is none, and takes AB for a note in records of before 2011. */
function tagged(text: string, tag: string): string | undefined {
  const [, value] = new RegExp(String.raw`^${tag} {0,2}- (.*(?:\n(?![A-Z][A-Z0-9] {0,2}-).*)*)`, "m").exec(text) ?? [];
  return value?.replace(/\s*\n\s*/g, " ").trim() || undefined;
}
