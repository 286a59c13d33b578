import { fold } from "../../../../src/domain/fold.js";
import { sortForm } from "../../../../src/domain/personName.js";
import type {
  AuthorFact,
  BookFact,
  ChapterFact,
  DefinitionFact,
  OrganizationFact,
  TermFact,
} from "../smallGraph/facts.js";
import type { Key } from "./key.js";
import type { Arguments } from "./page.js";
import type { Byline, Store } from "./store.js";

/** A row of a list: its node, what its edge tells beside it, and its key in each order of the list. */
export interface Row {
  node: object;
  edge?: object;
  keys: Readonly<Record<string, Key>>;
}

/** A list as the contract has it, with its default order. */
export interface List {
  order: string;
  direction: "ASC" | "DESC";
  /** All its rows, in no order. */
  rows(source: object, args: Arguments): Row[];
}

/** Every connection of the schema that has a witness, by `Type.field`. */
export function listsOf(store: Store): Map<string, List> {
  const { terms, definitions, chapters, books, authors, organizations } = store.facts;

  const termRow = (node: TermFact): Row => ({
    node,
    keys: { LABEL: [fold(node.label), node.id], DEFINITION_COUNT: [store.definitionsOf(node).length, node.id] },
  });
  const definitionRow = (node: DefinitionFact): Row => ({
    node,
    keys: { YEAR: [(node.chapter && store.chapter(node.chapter).year) || 0, node.id] },
  });
  const chapterRow = (node: ChapterFact): Row => ({
    node,
    keys: { TITLE: [fold(node.title), node.id], YEAR: [node.year ?? 0, node.id] },
  });
  const bookRow = (node: BookFact): Row => ({
    node,
    keys: { TITLE: [fold(node.title), node.id], YEAR: [node.year ?? 0, node.id] },
  });
  const authorRow = (node: AuthorFact): Row => ({
    node,
    keys: { NAME: [sortForm(node.name), node.id], CHAPTER_COUNT: [store.chaptersBy(node).length, node.id] },
  });
  const organizationRow = (node: OrganizationFact): Row => ({ node, keys: { NAME: [fold(node.name), node.id] } });
  const bylineRow = (node: Byline): Row => ({ node, keys: { CHAPTER: [node.chapter, node.position, node.id] } });

  /** Authors by how often they come: the most frequent first, then by name. */
  const ranked = (order: string, found: readonly AuthorFact[], edge: (times: number) => object): Row[] =>
    authors
      .map((author) => ({ author, times: found.filter((other) => other === author).length }))
      .filter(({ times }) => times > 0)
      .map(({ author, times }) => ({
        node: author,
        edge: edge(times),
        keys: { [order]: [-times, sortForm(author.name), author.id] },
      }));

  const list = (order: string, rows: List["rows"], direction: List["direction"] = "ASC"): List => ({
    order,
    direction,
    rows,
  });

  return new Map<string, List>([
    ["Query.terms", list("LABEL", () => terms.map(termRow))],
    ["Query.definitions", list("YEAR", () => definitions.map(definitionRow), "DESC")],
    ["Query.chapters", list("TITLE", () => chapters.map(chapterRow))],
    ["Query.books", list("TITLE", () => books.map(bookRow))],
    ["Query.authors", list("NAME", () => authors.map(authorRow))],
    ["Query.organizations", list("NAME", () => organizations.map(organizationRow))],
    ["Term.definitions", list("YEAR", (term: TermFact) => store.definitionsOf(term).map(definitionRow), "DESC")],
    ["Term.chapters", list("TITLE", (term: TermFact) => store.chaptersDefining(term).map(chapterRow))],
    [
      "Term.authors",
      list("CHAPTERS", (term: TermFact) =>
        ranked(
          "CHAPTERS",
          store.chaptersDefining(term).flatMap((chapter) => store.authorsOf(chapter)),
          () => ({}),
        ),
      ),
    ],
    [
      "Term.related",
      list("STRENGTH", (term: TermFact, { kinds, minScore }) =>
        store
          .relationsOf(term)
          .map(({ other, score, reasons }) => ({
            node: other,
            edge: { score, reasons: reasons.filter(({ kind }) => !Array.isArray(kinds) || kinds.includes(kind)) },
            keys: { STRENGTH: [-score, other.id] },
          }))
          .filter(({ edge }) => edge.reasons.length > 0 && edge.score >= Number(minScore ?? 0)),
      ),
    ],
    ["Chapter.authors", list("NAME", (chapter: ChapterFact) => store.authorsOf(chapter).map(authorRow))],
    [
      "Chapter.definitions",
      list("YEAR", (chapter: ChapterFact) => store.definitionsIn(chapter).map(definitionRow), "DESC"),
    ],
    ["Chapter.terms", list("LABEL", (chapter: ChapterFact) => store.termsIn(chapter).map(termRow))],
    ["Book.chapters", list("TITLE", (book: BookFact) => store.chaptersIn(book).map(chapterRow))],
    ["Author.chapters", list("TITLE", (author: AuthorFact) => store.chaptersBy(author).map(chapterRow))],
    ["Author.terms", list("LABEL", (author: AuthorFact) => store.termsBy(author).map(termRow))],
    [
      "Author.coAuthors",
      list("SHARED_CHAPTERS", (author: AuthorFact) =>
        ranked(
          "SHARED_CHAPTERS",
          store.chaptersBy(author).flatMap((chapter) => store.authorsOf(chapter).filter((other) => other !== author)),
          (sharedChapters) => ({ sharedChapters }),
        ),
      ),
    ],
    ["Author.bylines", list("CHAPTER", (author: AuthorFact) => store.bylinesOf(author).map(bylineRow))],
    ["Organization.authors", list("NAME", (place: OrganizationFact) => store.authorsAt(place).map(authorRow))],
  ]);
}
