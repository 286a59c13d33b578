import fc from "fast-check";
import { SMALL_GRAPH } from "../smallGraph.js";

const { terms, definitions, chapters, books, authors, organizations, formerIds } = SMALL_GRAPH;

const UNKNOWN_IDS = ["term:nowhere", "author:", "city-diplomacy", "", "chapter:10.5555/none\u0000", "__proto__"];
const KINDS: Record<string, readonly { id: string }[]> = {
  term: terms,
  definition: definitions,
  chapter: chapters,
  book: books,
  author: authors,
  organization: organizations,
};
const everyId = [...Object.values(KINDS).flat(), ...formerIds].map(({ id }) => id);

/** An id, mostly of one kind: current, former, of another kind, or of nothing. */
export function ids(kind?: string): fc.Arbitrary<string> {
  const own = everyId.filter((id) => kind === undefined || id.startsWith(`${kind}:`));
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...own) },
    { weight: 1, arbitrary: fc.constantFrom(...everyId) },
    { weight: 1, arbitrary: fc.constantFrom(...UNKNOWN_IDS) },
  );
}

const dois = [
  ...chapters.flatMap(({ dois: all }) => all.map(({ value }) => value)),
  ...books.flatMap(({ doi }) => doi ?? []),
];

/** Values of scalars and of arguments that no type tells apart, by the name of the scalar or the argument. */
export const VALUES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  DOI: fc
    .tuple(fc.constantFrom(...dois, "10.5555/none"), fc.constantFrom("", "https://doi.org/", "doi:"), fc.boolean())
    .map(([doi, prefix, isLoud]) => prefix + (isLoud ? doi.toUpperCase() : doi)),
  ISBN: fc.constantFrom("9781234560010", "978-1-2345-6001-0", "9781234560034", "9780306406157"),
  ORCID: fc.constantFrom("0000-0002-1825-0097", "https://orcid.org/0000-0001-5109-3700", "0000-0002-9079-593X"),
  kinds: fc.constantFrom([], ["MENTIONS"], ["CO_DEFINED"], ["SHARED_LABEL", "ASSERTED"], ["MENTIONS", "CO_DEFINED"]),
  minScore: fc.constantFrom(0, 0.25, 0.375, 0.5, 0.9),
  slug: fc.constantFrom(...terms.map(({ slug }) => slug), "none"),
  label: fc.constantFrom(
    "CITY  diplomacy",
    "cd",
    "OL",
    "ubersicht",
    "ecole Ouverte",
    "区 zoning",
    "none",
    "",
    "lonely “word”",
  ),
};

const sizes = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.constantFrom(10, 100));
const badSizes = fc.constantFrom(0, -1, 101, 2147483647);

/** `first`, `last` or neither; seldom both, seldom of no sense. */
export const pageSizes: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  { weight: 40, arbitrary: fc.constant({}) },
  { weight: 60, arbitrary: sizes.map((first) => ({ first })) },
  { weight: 50, arbitrary: sizes.map((last) => ({ last })) },
  { weight: 6, arbitrary: sizes.map((last) => ({ first: null, last })) },
  { weight: 6, arbitrary: fc.constant({ first: null, last: null }) },
  { weight: 1, arbitrary: badSizes.map((first) => ({ first })) },
  { weight: 1, arbitrary: badSizes.map((last) => ({ last })) },
  { weight: 1, arbitrary: fc.tuple(sizes, sizes).map(([first, last]) => ({ first, last })) },
);

const years = fc.option(fc.constantFrom(-5, 0, 2008, 2009, 2015, 2019, 2020, 2021, 2022, 20210), { nil: undefined });
/** Conditions on texts of which these are some: whole, cut, shouted, and of other lists. */
function filters(all: readonly string[]): fc.Arbitrary<unknown> {
  const cut = fc
    .tuple(fc.constantFrom(...all), fc.nat(300), fc.integer({ min: 1, max: 12 }))
    .map(([text, start, length]) =>
      [...text]
        .slice(start % text.length)
        .slice(0, length)
        .join(""),
    );
  const some = fc
    .tuple(fc.oneof(fc.constantFrom(...all), cut, fc.constantFrom("", "o", "\t", "none", "City")), fc.boolean())
    .map(([text, isLoud]) => (isLoud ? text.toUpperCase() : text));
  return fc.oneof(
    fc.record({ equals: some }),
    fc.record({ startsWith: some }),
    fc.record({ contains: some }),
    fc.record({ in: fc.array(some, { maxLength: 3 }) }),
    fc.record({ from: some }),
    fc.record({ from: some, below: some }),
    fc.record({ startsWith: some, contains: some, equals: fc.constant(null) }),
    fc.constant({}),
  );
}

/** Values of the fields of input objects, by `Input.field`, or by the field's type. */
export const INPUTS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  "TermWhere.label": filters(terms.map(({ label }) => label)),
  "DefinitionWhere.text": filters(definitions.map(({ text }) => text)),
  "ChapterWhere.title": filters(chapters.map(({ title }) => title)),
  "BookWhere.title": filters(books.map(({ title }) => title)),
  "AuthorWhere.name": filters([
    "Prado, Ana",
    "Østby, Jørn",
    "Özçakıl, Yasemin",
    "Li Wen",
    "Wen, Li",
    "Jørn Østby",
    "Yasemin Özçakıl",
  ]),
  "OrganizationWhere.name": filters(organizations.map(({ name }) => name)),
  IntRange: fc.record({ from: years, to: years }, { requiredKeys: [] }),
  Boolean: fc.boolean(),
  "OrganizationWhere.country": fc.constantFrom("NO", "tr", "norway", "Turkey", "Türkiye", "TR", "Narnia", ""),
  definedInBook: ids("book"),
  book: ids("book"),
  author: ids("author"),
  term: ids("term"),
  chapter: ids("chapter"),
  organization: ids("organization"),
};
