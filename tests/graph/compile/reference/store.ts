import { fold } from "../../../../src/domain/fold.js";
import type {
  AuthorFact,
  BookFact,
  BylineFact,
  ChapterFact,
  DefinitionFact,
  Facts,
  OrganizationFact,
  ReasonFact,
  SourceFact,
  TermFact,
} from "../smallGraph/facts.js";

/** A byline with where it stands. */
export interface Byline extends BylineFact {
  position: number;
  chapter: string;
}

/** A DOI with what it names. */
export interface Doi {
  value: string;
  url: string;
  chapter: string | undefined;
  book: string | undefined;
}

/** Anything with an id of its own. */
export type Entity = TermFact | DefinitionFact | ChapterFact | BookFact | AuthorFact | OrganizationFact;

const TYPES: Record<string, string> = {
  term: "Term",
  definition: "Definition",
  chapter: "Chapter",
  book: "Book",
  author: "Author",
  organization: "Organization",
};

/** The GraphQL type of an entity, which its id begins with. */
export function typeOf({ id }: { id: string }): string {
  return TYPES[id.slice(0, id.indexOf(":"))] ?? "";
}

/** The small graph in memory: arrays, Maps and loops, so plain that it can be believed. */
export class Store {
  readonly bylines: readonly Byline[];
  readonly dois: readonly Doi[];
  private readonly entities: ReadonlyMap<string, Entity>;
  private readonly formerIds: ReadonlyMap<string, string>;

  constructor(readonly facts: Facts) {
    const { terms, definitions, chapters, books, authors, organizations } = facts;
    const all = [terms, definitions, chapters, books, authors, organizations].flat();
    this.entities = new Map(all.map((entity) => [entity.id, entity]));
    this.formerIds = new Map(facts.formerIds.map(({ id, now }) => [id, now]));
    this.bylines = chapters.flatMap((chapter) =>
      chapter.bylines.map((byline, i) => ({ ...byline, position: i + 1, chapter: chapter.id })),
    );
    const url = (value: string) => `https://doi.org/${value}`;
    this.dois = [
      ...chapters.flatMap(({ id, dois }) =>
        dois.map(({ value, book }) => ({ value, url: url(value), chapter: id, book })),
      ),
      ...books.flatMap(({ id, doi }) => (doi ? [{ value: doi, url: url(doi), chapter: undefined, book: id }] : [])),
    ];
  }

  /** The entity of an id, also of a former one; of one type alone where it is given. */
  find(id: unknown, type?: string): Entity | null {
    if (typeof id !== "string") return null;
    const found = this.entities.get(this.formerIds.get(id) ?? id);
    return found && (type === undefined || typeOf(found) === type) ? found : null;
  }

  term(id: string): TermFact {
    return one(this.facts.terms, (term) => term.id === id);
  }

  chapter(id: string): ChapterFact {
    return one(this.facts.chapters, (chapter) => chapter.id === id);
  }

  book(id: string): BookFact {
    return one(this.facts.books, (book) => book.id === id);
  }

  author(id: string): AuthorFact {
    return one(this.facts.authors, (author) => author.id === id);
  }

  organization(id: string): OrganizationFact {
    return one(this.facts.organizations, (organization) => organization.id === id);
  }

  source(uri: string): SourceFact {
    return one(this.facts.sources, (source) => source.uri === uri);
  }

  doi(value: string): Doi | null {
    return this.dois.find((doi) => doi.value === value) ?? null;
  }

  definitionsOf(term: TermFact): DefinitionFact[] {
    return this.facts.definitions.filter((definition) => definition.term === term.id);
  }

  /** The terms that a term is related to, from whichever end. */
  relationsOf(term: TermFact): { other: TermFact; score: number; reasons: readonly ReasonFact[] }[] {
    return this.facts.relations.flatMap(({ from, to, score, reasons }) => {
      const other = from === term.id ? to : to === term.id ? from : undefined;
      return other === undefined ? [] : [{ other: this.term(other), score, reasons }];
    });
  }

  definition(id: string): DefinitionFact {
    return one(this.facts.definitions, (definition) => definition.id === id);
  }

  definitionsIn(chapter: ChapterFact): DefinitionFact[] {
    return this.facts.definitions.filter((definition) => definition.chapter === chapter.id);
  }

  chaptersDefining(term: TermFact): ChapterFact[] {
    return this.facts.chapters.filter((chapter) => this.termsIn(chapter).includes(term));
  }

  termsIn(chapter: ChapterFact): TermFact[] {
    return [...new Set(this.definitionsIn(chapter).map(({ term }) => this.term(term)))];
  }

  chaptersBy(author: AuthorFact): ChapterFact[] {
    return this.facts.chapters.filter((chapter) => this.authorsOf(chapter).includes(author));
  }

  authorsOf(chapter: ChapterFact): AuthorFact[] {
    return [...new Set(chapter.bylines.map(({ author }) => this.author(author)))];
  }

  chaptersIn(book: BookFact): ChapterFact[] {
    return this.facts.chapters.filter(({ books }) => books.includes(book.id));
  }

  organizationsOf(author: AuthorFact): OrganizationFact[] {
    const ids = this.bylinesOf(author).flatMap(({ affiliations }) => affiliations);
    return [...new Set(ids)].map((id) => this.organization(id));
  }

  termsBy(author: AuthorFact): TermFact[] {
    return [...new Set(this.chaptersBy(author).flatMap((chapter) => this.termsIn(chapter)))];
  }

  bylinesOf(author: AuthorFact): Byline[] {
    return this.bylines.filter((byline) => byline.author === author.id);
  }

  authorsAt(organization: OrganizationFact): AuthorFact[] {
    return this.facts.authors.filter((author) => this.organizationsOf(author).includes(organization));
  }

  /** The term of a label; one whose base label it is goes before others. */
  termByLabel(label: string): TermFact | null {
    const folded = fold(label);
    const { terms } = this.facts;
    const isBase = (term: TermFact) => fold(term.label) === folded;
    const isOther = (term: TermFact) => term.alternativeLabels.some((form) => fold(form) === folded);
    return terms.find(isBase) ?? terms.find(isOther) ?? null;
  }
}

function one<T>(all: readonly T[], test: (item: T) => boolean): T {
  const found = all.find(test);
  if (!found) throw new Error("The small graph names something that it does not hold.");
  return found;
}
