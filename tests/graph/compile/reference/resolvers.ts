import { fold } from "../../../../src/domain/fold.js";
import type { AuthorFact, BookFact, ChapterFact, DefinitionFact, ReasonFact } from "../smallGraph/facts.js";
import { citation } from "./citation.js";
import { compareKeys } from "./key.js";
import type { Arguments } from "./page.js";
import type { Byline, Doi, Store } from "./store.js";

/** What a field answers, from what it belongs to and its arguments. */
export interface Witness {
  resolve(source: object, args: Arguments): unknown;
}

/** The fields that are no connection and no plain property, by `Type.field`. */
export function resolversOf(store: Store): Map<string, Witness["resolve"]> {
  const { facts } = store;
  const sources = (uris: readonly string[]) =>
    uris.map((uri) => store.source(uri)).sort((one, other) => compareKeys([one.uri], [other.uri]));
  const nullable = <T>(id: string | undefined, find: (id: string) => T) => (id === undefined ? null : find(id));

  return new Map<string, Witness["resolve"]>([
    [
      "Query.term",
      (_, { id, slug, label }) => {
        if (typeof label === "string") return store.termByLabel(label);
        return store.find(id, "Term") ?? facts.terms.find((term) => term.slug === slug) ?? null;
      },
    ],
    ["Query.chapter", (_, { id, doi }) => store.find(id ?? store.doi(String(doi))?.chapter, "Chapter")],
    [
      "Query.book",
      (_, { id, doi, isbn }) =>
        store.find(id, "Book") ??
        facts.books.find((book) => (isbn ? book.isbn === isbn : doi ? book.doi === doi : false)) ??
        null,
    ],
    [
      "Query.author",
      (_, { id, orcid }) =>
        store.find(id, "Author") ?? facts.authors.find((author) => orcid && author.orcid === orcid) ?? null,
    ],
    ["Query.organization", (_, { id }) => store.find(id, "Organization")],
    ["Query.doi", (_, { value }) => store.doi(String(value))],
    ["Query.node", (_, { id }) => store.find(id)],
    ["Query.nodes", (_, { ids }) => (Array.isArray(ids) ? ids.map((id) => store.find(id)) : [])],
    [
      "Query.stats",
      () => ({
        terms: facts.terms.length,
        definitions: facts.definitions.length,
        chapters: facts.chapters.length,
        books: facts.books.length,
        authors: facts.authors.length,
        organizations: facts.organizations.length,
        dois: store.dois.length,
        relations: facts.relations.length,
        dataVersion: facts.dataVersion,
        lastLoadedAt: facts.lastLoadedAt,
      }),
    ],
    ["Definition.term", ({ term }: DefinitionFact) => store.term(term)],
    ["Definition.chapter", ({ chapter }: DefinitionFact) => nullable(chapter, (id) => store.chapter(id))],
    [
      "Definition.references",
      ({ references, chapter }: DefinitionFact) => [
        ...new Set([...references, ...((chapter && store.chapter(chapter).references) || [])]),
      ],
    ],
    ["Definition.source", ({ sources: uris }: DefinitionFact) => sources(uris)[0]],
    ["Definition.sources", ({ sources: uris }: DefinitionFact) => sources(uris)],
    ["Definition.citation", (definition: DefinitionFact, { style }) => citation(store, definition, style)],
    ["RelationReason.definitions", ({ definitions }: ReasonFact) => definitions.map((id) => store.definition(id))],
    ["RelationReason.chapters", ({ chapters }: ReasonFact) => chapters.map((id) => store.chapter(id))],
    ["Chapter.doi", ({ dois: [first] }: ChapterFact) => nullable(first?.value, (value) => store.doi(value))],
    ["Chapter.dois", ({ dois }: ChapterFact) => dois.map(({ value }) => store.doi(value))],
    ["Chapter.book", ({ books: [first] }: ChapterFact) => nullable(first, (id) => store.book(id))],
    ["Chapter.bylines", ({ id }: ChapterFact) => store.bylines.filter(({ chapter }) => chapter === id)],
    ["Chapter.sources", ({ sources: uris }: ChapterFact) => sources(uris)],
    ["Chapter.citation", (chapter: ChapterFact, { style }) => citation(store, chapter, style)],
    ["Book.doi", ({ doi }: BookFact) => nullable(doi, (value) => store.doi(value))],
    ["Doi.chapter", ({ chapter }: Doi) => nullable(chapter, (id) => store.chapter(id))],
    ["Doi.book", ({ book }: Doi) => nullable(book, (id) => store.book(id))],
    ["Byline.affiliations", ({ affiliations }: Byline) => affiliations.map((id) => store.organization(id))],
    ["Byline.author", ({ author }: Byline) => store.author(author)],
    ["Byline.chapter", ({ chapter }: Byline) => store.chapter(chapter)],
    [
      "Author.organizations",
      (author: AuthorFact) =>
        store
          .organizationsOf(author)
          .sort((one, other) => compareKeys([fold(one.name), one.id], [fold(other.name), other.id])),
    ],
  ]);
}
