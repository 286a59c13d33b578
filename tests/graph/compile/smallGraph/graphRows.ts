import { fold } from "../../../../src/domain/fold.js";
import { sortForm } from "../../../../src/domain/personName.js";
import type { ChapterFact, Facts, RelationFact } from "./facts.js";

type Rows = Record<string, unknown>[];

/** The facts as rows for nodes.cypher and relationships.cypher: sort keys and derived relationships as docs/graph.md has them. */
export function graphRows(facts: Facts): Record<string, Rows> {
  return { ...nodes(facts), ...printed(facts), ...derived(facts) };
}

function nodes({ terms, definitions, chapters, books, authors, organizations, sources, formerIds }: Facts) {
  const yearOf = new Map(chapters.map(({ id, year }) => [id, year]));
  return {
    terms: terms.map((term) => {
      const definitionCount = definitions.filter((definition) => definition.term === term.id).length;
      return {
        ...term,
        key: fold(term.label),
        labelKey: keyed(fold(term.label), term.id),
        definitionCount,
        definitionCountKey: keyed(digits(definitionCount, 8), term.id),
      };
    }),
    labels: [...new Set(terms.flatMap(({ label, alternativeLabels }) => [label, ...alternativeLabels]).map(fold))].map(
      (folded) => ({ folded }),
    ),
    definitions: definitions.map(({ id, chapter, text, references }) => ({
      id,
      text,
      references,
      foldedText: fold(text),
      textKey: fold(text).slice(0, 200),
      yearKey: keyed(digits(yearOf.get(chapter ?? "") ?? 0, 4), id),
    })),
    chapters: chapters.map(({ id, title, abstract, year, pages, price, references }) => ({
      id,
      title,
      abstract,
      year,
      pages,
      priceAmount: price?.amount,
      priceCurrency: price?.currency,
      references,
      titleKey: keyed(fold(title), id),
      yearKey: keyed(digits(year ?? 0, 4), id),
    })),
    books: books.map(({ doi: _, ...book }) => ({
      ...book,
      key: book.id,
      folded: fold(book.title),
      titleKey: keyed(fold(book.title), book.id),
      yearKey: keyed(digits(book.year ?? 0, 4), book.id),
    })),
    dois: [
      ...chapters.flatMap(({ dois }) => dois.map(({ value }) => value)),
      ...books.flatMap(({ doi }) => doi ?? []),
    ].map((value) => ({ value, url: `https://doi.org/${value}` })),
    bylines: chapters.flatMap((chapter) =>
      chapter.bylines.map(({ id, name }, i) => ({
        id,
        name,
        position: i + 1,
        key: keyed(keyed(chapter.id, digits(i + 1, 4)), id),
      })),
    ),
    authors: authors.map((author) => {
      const chapterCount = chapters.filter((chapter) => authorsOf(chapter).includes(author.id)).length;
      return {
        ...author,
        key: author.id,
        nameKey: keyed(sortForm(author.name), author.id),
        chapterCount,
        chapterCountKey: keyed(digits(chapterCount, 8), author.id),
      };
    }),
    organizations: organizations.map((organization) => ({
      ...organization,
      key: organization.id,
      nameKey: keyed(fold(organization.name), organization.id),
    })),
    sources: sources.map((source) => ({ ...source })),
    formerIds: formerIds.map(({ id }) => ({ id })),
  };
}

/** What the pages say. */
function printed({ terms, definitions, chapters, books, formerIds }: Facts): Record<string, Rows> {
  return {
    hasLabel: terms.flatMap(({ id, label, alternativeLabels }) =>
      [label, ...alternativeLabels].map((form, i) => ({ from: id, to: fold(form), rank: Math.min(i, 1) })),
    ),
    hasDefinition: definitions.map(({ id, term }) => ({ from: term, to: id })),
    publishedIn: definitions.flatMap(({ id, chapter }) => (chapter ? [{ from: id, to: chapter }] : [])),
    readFrom: [...definitions, ...chapters].flatMap(({ id, sources }) => sources.map((uri) => ({ from: id, to: uri }))),
    hasDoi: chapters.flatMap(({ id, dois }) =>
      dois.map(({ value, book }, position) => ({ from: id, to: value, position, book })),
    ),
    bookHasDoi: books.flatMap(({ id, doi }) => (doi ? [{ from: id, to: doi }] : [])),
    inBook: chapters.flatMap(({ id, books: inBooks }) => inBooks.map((book, place) => ({ from: id, to: book, place }))),
    hasByline: chapters.flatMap((chapter) =>
      chapter.bylines.map(({ id, author }) => ({ from: chapter.id, to: id, author })),
    ),
    bylineAffiliatedWith: chapters.flatMap(({ bylines }) =>
      bylines.flatMap(({ id, affiliations }) => affiliations.map((to, position) => ({ from: id, to, position }))),
    ),
    resolvesTo: formerIds.map(({ id, now }) => ({ from: id, to: now })),
  };
}

/** What follows from that, stored for walking. */
function derived({ terms, definitions, chapters, authors, organizations, relations }: Facts): Record<string, Rows> {
  return {
    wrote: chapters.flatMap((chapter) =>
      authorsOf(chapter).map((author, i) => ({ from: author, to: chapter.id, position: i + 1 })),
    ),
    definedIn: pairs(terms, chapters, (term, chapter) =>
      definitions.filter((found) => found.term === term.id && found.chapter === chapter.id),
    ),
    coAuthor: pairs(authors, authors, (one, other) =>
      one.id < other.id
        ? chapters.filter((chapter) => authorsOf(chapter).includes(one.id) && authorsOf(chapter).includes(other.id))
        : [],
    ),
    authorAffiliatedWith: pairs(authors, organizations, (author, organization) =>
      chapters.filter(({ bylines }) =>
        bylines.some((byline) => byline.author === author.id && byline.affiliations.includes(organization.id)),
      ),
    ),
    related: relations.map((relation) => relatedRow(relation, terms)),
  };
}

/** A relation as it is stored: its evidence once, and of each reason the places of its own. */
function relatedRow({ from, to, score, reasons }: RelationFact, terms: Facts["terms"]) {
  const evidence = [...new Set(reasons.flatMap(({ definitions, chapters }) => [...definitions, ...chapters]))];
  const keyOf = (id: string) => fold(terms.find((term) => term.id === id)?.label ?? "");
  const properties = {
    run: 0,
    score,
    kinds: reasons.map(({ kind }) => kind),
    scores: reasons.map((reason) => reason.score),
    evidence,
    shownBy: reasons.map((reason) =>
      [...reason.definitions, ...reason.chapters].map((id) => evidence.indexOf(id)).join(" "),
    ),
    words: reasons.map(({ words }) => words.join("\t")),
    references: reasons.flatMap(({ references }) => references),
    namedBy: reasons.flatMap(({ namedBy }) => namedBy.map(keyOf)),
  };
  return { from, to, properties };
}

type Named = { id: string };

/** Every pair that some evidence ties, with the ids of the evidence. */
function pairs<A extends Named, B extends Named>(
  from: readonly A[],
  to: readonly B[],
  evidenceOf: (from: A, to: B) => readonly Named[],
): Rows {
  const all = from.flatMap((one) =>
    to.map((other) => ({ from: one.id, to: other.id, evidence: evidenceOf(one, other).map(({ id }) => id) })),
  );
  return all.filter(({ evidence }) => evidence.length > 0);
}

function authorsOf({ bylines }: ChapterFact): string[] {
  return [...new Set(bylines.map(({ author }) => author))];
}

function keyed(text: string, id: string): string {
  return `${text}\t${id}`;
}

function digits(number: number, length: number): string {
  return String(number).padStart(length, "0");
}
