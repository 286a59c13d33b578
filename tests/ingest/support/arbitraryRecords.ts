import fc from "fast-check";
import type {
  BookStatement,
  BylineStatement,
  ChapterStatement,
  DefinitionStatement,
  PageFormat,
  SourceRecord,
} from "../../../src/domain/record.js";

/** So few of each that records meet: by DOI, by title and authors, by title in a book, by term and title. */
const titles = ["Cities Abroad", "CITIES abroad", "Open Ledgers"];
const bookTitles = ["Atlas of Towns", "Atlas of towns", "Second Atlas"];
const isbns = ["9780306406157", "9781861972712"];
const dois = ["10.5555/9780306406157.ch001", "10.5555/9781861972712.ch007", "10.5555/plain.1"];
const names = ["José Álvarez", "Jose Alvarez", "J. Alvarez", "Mira Øst", "Mira Ost"];
const labels = ["Open Data", "open data", "Open-Data", "Open, Data", "Twin Town"];
const texts = ["A town that has a twin.", "A Town that has a twin.", "Data that anybody may use.", "A ledger."];
const organizations = [
  { name: "Harbour University", country: "Türkiye" },
  { name: "Harbour Úniversity", country: "Turkey" },
  { name: "Harbour-University", country: "Turkey" },
  { name: "Free Institute" },
];

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });

const byline: fc.Arbitrary<BylineStatement> = fc
  .record({
    name: fc.constantFrom(...names),
    orcid: maybe([undefined, undefined, "0000-0001-5109-3700", "0000-0002-1825-0097"]),
    affiliations: fc.array(fc.constantFrom(...organizations), { maxLength: 2 }),
  })
  .map(withoutGaps);

const book: fc.Arbitrary<BookStatement | undefined> = fc
  .record({
    title: maybe(bookTitles),
    isbn: maybe([undefined, undefined, ...isbns]),
    doi: maybe([undefined, undefined, undefined, "10.5555/9780306406157", "10.5555/atlas"]),
    publisher: maybe(["Quay Press", "Quay press"]),
  })
  .map((said) => withoutGaps(said));

const chapter: fc.Arbitrary<ChapterStatement> = fc
  .record({
    title: fc.constantFrom(...titles),
    doi: maybe([...dois, ...dois, undefined]),
    year: maybe([2008, 2015]),
    pages: maybe(["3-9", "7"]),
    abstract: maybe(["Towns and their twins.", "Towns."]),
    price: maybe([{ amount: 37.5, currency: "USD" }]),
    bylines: fc.array(byline, { maxLength: 3 }),
    book,
  })
  .map(withoutGaps);

const definition: fc.Arbitrary<DefinitionStatement> = fc
  .record({
    label: fc.constantFrom(...labels),
    alternativeLabels: fc.subarray(["OD", "O.D.", "Twin Town"]),
    text: fc.constantFrom(...texts),
    elsewhere: maybe([
      undefined,
      ...titles.map((title) => ({ title })),
      { title: "Far Off", price: { amount: 1, currency: "EUR" } },
    ]),
  })
  .map(withoutGaps);

const formats: PageFormat[] = ["DICTIONARY_TEXT", "DICTIONARY_HTML", "CROSSREF"];

/** A record that prints one or more definitions, at a place of its own. */
export const recordAt = (uri: string): fc.Arbitrary<SourceRecord> =>
  fc
    .record({
      format: fc.constantFrom(...formats),
      chapter: fc.option(chapter, { nil: undefined, freq: 9 }),
      definitions: fc.array(definition, { minLength: 0, maxLength: 3 }),
    })
    .map((said) => withoutGaps({ uri, ...said }));

/** Records of different places. */
export const records = (maxLength = 6): fc.Arbitrary<SourceRecord[]> =>
  fc
    .integer({ min: 1, max: maxLength })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => recordAt(`pages/${index}`))));

type WithoutGaps<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Leaves out what is undefined, as a reader would. */
function withoutGaps<T extends object>(said: T): WithoutGaps<T> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as WithoutGaps<T>;
}
