import { entryRecord } from "../entryRecord.js";
import { entryUris } from "../entryUris.js";
import { isObject, textAt } from "../json/jsonFields.js";
import type { Reader } from "../reader.js";
import { statedYear } from "../statedParts.js";
import { UnreadablePage } from "../unreadablePage.js";
import { type BibtexEntry, bibtexEntries } from "./bibtexEntries.js";
import { parseEntry } from "./citationJs.js";
import { inheritingEntries } from "./inheritingEntries.js";
import { workKey, workRecord } from "./workRecord.js";

/** Entries that are no works: abbreviations, what a style prints first, comments. */
const NO_WORK = /^@\s*(?:string|preamble|comment)\b/i;

/** BibTeX and BibLaTeX: chapters (`@incollection`, `@inbook`, `@inproceedings`, …), each entry parsed by itself. */
export const bibtex: Reader = {
  format: "BIBTEX",
  recognizes: ({ text }) => /^\s*@\s*[a-z]+\s*[{(]\s*[^\s{}(),="']+\s*(?:,|=)/im.test(text),
  async *read({ uri, chunks }) {
    const uriOf = entryUris(uri);
    const abbreviations: string[] = [];
    let count = 0;
    for await (const { entry, parent = "" } of inheritingEntries(bibtexEntries(chunks))) {
      if (entry.fault === undefined && NO_WORK.test(entry.text)) {
        if (/^@\s*string\b/i.test(entry.text)) abbreviations.push(entry.text);
        continue;
      }
      count += 1;
      yield entryRecord(uri, entry, () => {
        const work = parse(entry, parent, abbreviations.join("\n"));
        return workRecord(work, uriOf(workKey({ id: work.id })), "BIBTEX");
      });
    }
    if (count === 0) yield { rejection: { uri, code: "EMPTY_INPUT", message: "There is no entry in it." } };
  },
};

/** The entry as CSL-JSON, with the abstract, which the parser leaves out, and the year as it was written. */
function parse({ text, fault }: BibtexEntry, parent: string, abbreviations: string): Record<string, unknown> {
  if (fault === "TOO_LONG") throw new UnreadablePage("TOO_LONG", "The entry is longer than any record.");
  if (fault === "TRUNCATED") throw new UnreadablePage("BAD_ENTRY", "The entry has no end: a closing brace is missing.");
  const input = `${abbreviations}\n${text}\n${parent}`;
  const [item, book] = parseEntry(input, "@bibtex/text");
  const [raw] = parseEntry(input, "@bibtex/text", "@bibtex/entries+list");
  if (!isObject(item) || !isObject(raw)) throw new UnreadablePage("BAD_ENTRY", "The entry holds no work.");
  const properties = isObject(raw.properties) ? raw.properties : {};
  const date = textAt(properties, "date") ?? textAt(properties, "year");
  const abstract = textAt(properties, "abstract");
  const chapter = textAt(properties, "chapter");
  const { DOI: doi, ...inherited } = withoutTags(item);
  return {
    ...inherited,
    // The DOI of a book is not that of what inherits from it.
    ...(textAt(properties, "doi") === undefined ? {} : { DOI: doi }),
    ...(date === undefined ? {} : { issued: { "date-parts": [[statedYear(date)]] } }),
    ...(abstract === undefined ? {} : { abstract: decoded(abstract) }),
    // BibTeX's title of the book is `booktitle` in an entry and `title` in what it inherits from.
    ...(item["container-title"] === undefined && isObject(book) && typeof book.title === "string"
      ? { "container-title": untagged(book.title) }
      : {}),
    // An `@inbook` names its book in the title, and may name its chapter.
    ...(item["container-title"] === undefined && book === undefined && chapter !== undefined
      ? { "container-title": item.title, title: decoded(chapter) }
      : {}),
  };
}

/** Text in LaTeX as the parser reads any field's. */
function decoded(latex: string): string {
  const [item] = parseEntry(`@misc{x, title = {${latex}}}`, "@bibtex/text");
  const title = isObject(item) ? item.title : undefined;
  return typeof title === "string" ? untagged(title) : latex;
}

function withoutTags(item: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item).map(([field, value]) => [field, typeof value === "string" ? untagged(value) : value]),
  );
}

/** The parser writes LaTeX commands as these tags; anything else in angle brackets is the text's own. */
function untagged(text: string): string {
  return text.replace(/<\/?(?:i|b|sub|sup|span)(?: [^<>]*)?>/g, "");
}
