import type { BylineStatement, ChapterStatement, SourceRecord } from "../../../src/domain/record.js";
import { slugOf } from "../../../src/domain/slug.js";

/** A page's address and its text. */
export type Page = readonly [uri: string, text: string];

/** The dictionary pages of generated records, one a definition, as a site prints them. */
export function* dictionaryPages(records: Iterable<SourceRecord>): Generator<Page, void> {
  let number = 1;
  for (const { chapter, definitions } of records) {
    for (const { label, text } of definitions) {
      yield [`dictionary/${slugOf(label)}/${number}.txt`, chapter ? pageText(label, text, chapter) : text];
      number += 1;
    }
  }
}

function pageText(label: string, text: string, chapter: ChapterStatement): string {
  const lines = [
    "The Generated Dictionary",
    "Search the dictionary",
    `What is ${label}`,
    chapter.book?.title ?? "",
    text,
    "Published in Chapter:",
    chapter.title,
    chapter.bylines.map(bylineText).join(", "),
    `Copyright: © ${chapter.year} |Pages: ${chapter.pages}`,
    `DOI: ${chapter.doi}`,
    ...(chapter.abstract === undefined ? [] : ["Abstract", chapter.abstract]),
    "US $37.50 Add to Cart",
  ];
  return lines.join("\n");
}

function bylineText({ name, affiliations }: BylineStatement): string {
  return `${name} (${affiliations.map(({ name: organization, country }) => `${organization}, ${country}`).join(" & ")})`;
}
