import type { ChapterStatement, DefinitionStatement, SourceRecord } from "../../../src/domain/record.js";

interface Said extends Partial<Omit<SourceRecord, "chapter">> {
  label?: string;
  text?: string;
  number?: string;
  chapter?: Partial<ChapterStatement>;
  /** Further definitions of the term, each in a chapter known by its title. */
  more?: { title: string; text: string }[];
}

/** A dictionary page about one term, with what a case does not care about filled in. */
export function page(uri: string, said: Said = {}): SourceRecord {
  const { label = "Harbour Talk", text = "Talk between harbours.", number, chapter = {}, more = [], ...rest } = said;
  const main: DefinitionStatement = { label, alternativeLabels: [], text, ...(number === undefined ? {} : { number }) };
  return {
    uri,
    format: "DICTIONARY_TEXT",
    chapter: { title: "Towns at Sea", bylines: [byline("Ada Quill", "Harbour University", "Norway")], ...chapter },
    definitions: [
      main,
      ...more.map(({ title, text: elsewhere }) => ({ ...main, text: elsewhere, elsewhere: { title } })),
    ],
    ...rest,
  };
}

/** A byline with at most one affiliation. */
export function byline(name: string, organization?: string, country?: string): ChapterStatement["bylines"][number] {
  if (organization === undefined) return { name, affiliations: [] };
  return { name, affiliations: [{ name: organization, ...(country === undefined ? {} : { country }) }] };
}
