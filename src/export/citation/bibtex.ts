import { bibtexKeys } from "./bibtexKeys.js";
import { bibtexText, bibtexTitle } from "./bibtexText.js";
import type { CitedName, CitedWork } from "./citedWork.js";
import { definitionIn } from "./cslItem.js";
import { cslName } from "./cslName.js";
import { pageSpan } from "./pageSpan.js";

/**
 * The works as a BibTeX bibliography in UTF-8. A chapter is @incollection, a definition the @incollection of its term
 * with a note that names the chapter; a count of pages is `pagetotal`, never `pages`.
 */
export function bibtex(works: readonly CitedWork[]): string {
  const keys = bibtexKeys(works);
  return works.map((work, position) => entry(work, keys[position] ?? work.kind)).join("\n");
}

function entry(work: CitedWork, key: string): string {
  const fields = Object.entries(fieldsOf(work)).filter(([, value]) => value !== undefined && value !== "");
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${work.kind === "book" ? "book" : "incollection"}{${key},\n${lines.join("")}}\n`;
}

function fieldsOf(work: CitedWork): Record<string, string | undefined> {
  const span = pageSpan(work.pages);
  return {
    author: names(work.authors),
    title: bibtexTitle(work.kind === "definition" ? work.term : work.title),
    booktitle: work.kind === "book" || !work.bookTitle ? undefined : bibtexTitle(work.bookTitle),
    editor: names(work.editors),
    publisher: work.publisher && bibtexText(work.publisher),
    year: work.year?.toString(),
    pages: span && "first" in span ? `${span.first}--${span.last}` : undefined,
    pagetotal: span && "count" in span ? String(span.count) : undefined,
    doi: work.doi && verbatim(work.doi),
    isbn: work.isbn,
    url: work.url && verbatim(work.url),
    note: work.kind === "definition" ? bibtexText(definitionIn(work.title)) : undefined,
    abstract: work.kind === "definition" ? bibtexText(work.text) : undefined,
  };
}

// Styles print these within \url or \doi, which takes characters as they are; braces alone would break the entry.
function verbatim(address: string): string {
  return address.replace(/[{}\s\\]/g, (character) => encodeURIComponent(character));
}

function names(cited: readonly CitedName[]): string {
  return cited.map(name).join(" and ");
}

// BibTeX splits a name at commas and at `and`, and takes lower-case words for a particle: what it must not split is braced.
function name(cited: CitedName): string {
  const split = cslName(cited);
  if ("literal" in split) return `{${bibtexText(split.literal)}}`;
  const { family, given, "non-dropping-particle": particle, suffix } = split;
  const last = braced(family, /,|\sand\s/i.test(family) || /(?:^|\s)\p{Ll}/u.test(family));
  const first = braced(given, /,|(?:^|\s)and(?:\s|$)/i.test(given));
  const parts = [particle ? `${bibtexText(particle)} ${last}` : last, suffix, first];
  return parts.filter((part) => part !== undefined).join(", ");
}

function braced(text: string, isWhole: boolean): string {
  return isWhole ? `{${bibtexText(text)}}` : bibtexText(text);
}
