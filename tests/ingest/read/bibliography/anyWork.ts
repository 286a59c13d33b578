import fc from "fast-check";
import type { ChapterStatement } from "../../../../src/domain/record.js";

/** A person as a bibliography splits the name. */
export interface Person {
  given: string;
  family: string;
  orcid?: string;
}

/** What a bibliography says of a chapter. */
export interface WorkModel {
  chapter: ChapterStatement & { book: { title: string } };
  authors: Person[];
  editors: Person[];
}

const word = fc.stringMatching(/^[A-ZÖÇŞİ][a-zöçşığøłđé]{2,9}$/).filter((text) => !/^(?:and|others)$/i.test(text));
const title = fc
  .tuple(
    fc.array(word, { minLength: 1, maxLength: 6 }),
    fc.constantFrom("", "?", ": A View", " & Tides", " (10.5555/x)", " 50%"),
  )
  .map(([words, end]) => `${words.join(" ")}${end}`);
const person = fc.record({
  given: word,
  family: fc.oneof(
    word,
    fc.tuple(word, word).map((pair) => pair.join("-")),
  ),
});
const withOrcid = fc.tuple(person, fc.constantFrom(undefined, "0000-0002-1825-0097", "0000-0001-5109-3700"));
const isbn = fc.constantFrom("9781402894626", "9780306406157");
const doi = fc.stringMatching(/^[a-z0-9]{3,8}$/).map((suffix) => `10.5555/${suffix}`);
const sentence = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => `${words.join(" ")}.`);

/** Any chapter that every format of bibliographies can carry. */
export const anyWork: fc.Arbitrary<WorkModel> = fc
  .record({
    title,
    book: title,
    authors: fc.uniqueArray(person, { minLength: 1, maxLength: 4, selector: ({ family }) => family }),
    editors: fc.array(person, { maxLength: 2 }),
    doi: fc.option(doi, { nil: undefined }),
    isbn: fc.option(isbn, { nil: undefined }),
    year: fc.option(fc.integer({ min: 1950, max: 2030 }), { nil: undefined }),
    pages: fc.constantFrom(undefined, "1-20", "245-263"),
    publisher: fc.option(word, { nil: undefined }),
    abstract: fc.option(sentence, { nil: undefined }),
  })
  .map(({ title: chapterTitle, book, authors, editors, publisher, ...said }) => {
    const known = defined(said);
    const { isbn: number, ...details } = known;
    return {
      authors,
      editors,
      chapter: {
        title: chapterTitle,
        ...details,
        bylines: authors.map(({ given, family }) => ({ name: `${given} ${family}`, affiliations: [] })),
        book: {
          title: book,
          ...defined({ isbn: number, publisher }),
          ...(editors.length === 0 ? {} : { editors: editors.map(({ given, family }) => `${given} ${family}`) }),
        },
      },
    };
  });

/** Any chapter with the ORCID iDs that Crossref and CSL-JSON can carry. */
export const anyWorkWithOrcids: fc.Arbitrary<WorkModel> = fc
  .tuple(anyWork, fc.array(withOrcid, { minLength: 4, maxLength: 4 }))
  .map(([work, people]) => {
    const orcids = people.map(([, orcid]) => orcid);
    return {
      ...work,
      authors: work.authors.map((author, index) => ({ ...author, ...defined({ orcid: orcids[index] }) })),
      chapter: {
        ...work.chapter,
        bylines: work.chapter.bylines.map(({ name, affiliations }, index) => ({
          name,
          ...defined({ orcid: orcids[index] }),
          affiliations,
        })),
      },
    };
  });

/** The fields of an object that are given. */
export function defined<T extends object>(fields: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.assign({}, ...entries.map(([name, value]) => ({ [name]: value })));
}
