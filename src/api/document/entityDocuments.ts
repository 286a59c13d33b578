import type {
  AuthorDocument,
  BookDocument,
  BookReference,
  ChapterDocument,
  ChapterReference,
  EntityDocument,
  EntityReference,
  OrganizationDocument,
  PersonReference,
  TermDocument,
} from "../../export/entityDocument.js";
import type {
  AuthorAnswer,
  BookAnswer,
  BookPart,
  ChapterAnswer,
  ChapterPart,
  EntityAnswer,
  LabelPart,
  NamePart,
  OrganizationAnswer,
  PersonPart,
  TermAnswer,
} from "./entityAnswers.js";
import type { DocumentKind } from "./entityQueries.js";

/** What a document says of an entity, from the answer to the query of its kind in entityQueries.ts. */
export function entityDocument(kind: DocumentKind, answer: EntityAnswer): EntityDocument {
  return { ...documentOf(kind, answer), left: answer.left ?? 0 };
}

function documentOf(kind: DocumentKind, answer: EntityAnswer): EntityDocument {
  switch (kind) {
    case "term":
      return term(answer as TermAnswer);
    case "chapter":
      return chapter(answer as ChapterAnswer);
    case "author":
      return author(answer as AuthorAnswer);
    case "book":
      return book(answer as BookAnswer);
    case "organization":
      return organization(answer as OrganizationAnswer);
  }
}

function term({ id, label, alternativeLabels, definitions, related }: TermAnswer): TermDocument {
  return {
    kind: "term",
    id,
    label,
    alternativeLabels,
    definitions: definitions.map(({ chapter: place, ...definition }) => ({
      id: definition.id,
      text: definition.text,
      ...(place && { chapter: chapterReference(place) }),
    })),
    related: related.edges.map(({ node, score, reasons }) => ({ id: node.id, name: node.label, score, reasons })),
  };
}

function chapter({
  id,
  title,
  abstract,
  year,
  pages,
  dois,
  book: first,
  bylines,
  terms,
}: ChapterAnswer): ChapterDocument {
  const books = [...dois.map((doi) => doi.book), first].flatMap((each) => (each ? [bookReference(each)] : []));
  return {
    kind: "chapter",
    id,
    title,
    ...(abstract !== null && { abstract }),
    ...(year !== null && { year }),
    ...(pages !== null && { pages }),
    dois: dois.map(({ value }) => value),
    authors: bylines.map((byline) => ({
      ...personReference({ ...byline.author, name: byline.name }),
      affiliations: byline.affiliations.map(nameReference),
    })),
    books: [...new Map(books.map((each) => [each.id, each])).values()],
    terms: terms.map(labelReference),
  };
}

function author({ id, name, alternativeNames, orcid, organizations, chapters }: AuthorAnswer): AuthorDocument {
  return {
    kind: "author",
    ...personReference({ id, name, orcid }),
    alternativeNames,
    organizations: organizations.map(nameReference),
    chapters: chapters.map(chapterReference),
  };
}

function book({ chapters, ...answer }: BookAnswer): BookDocument {
  const { name, ...reference } = bookReference(answer);
  return { kind: "book", ...reference, title: name, chapters: chapters.map(chapterReference) };
}

function organization({ id, name, country, countryCode, authors }: OrganizationAnswer): OrganizationDocument {
  return {
    kind: "organization",
    id,
    name,
    ...(country !== null && { country }),
    ...(countryCode !== null && { countryCode }),
    authors: authors.map(personReference),
  };
}

const nameReference = ({ id, name }: NamePart): EntityReference => ({ id, name });

const labelReference = ({ id, label }: LabelPart): EntityReference => ({ id, name: label });

function personReference({ id, name, orcid }: PersonPart): PersonReference {
  return { id, name, ...(orcid !== null && { orcid }) };
}

function chapterReference({ id, title, year, doi }: ChapterPart): ChapterReference {
  return { id, name: title, ...(doi && { doi: doi.value }), ...(year !== null && { year }) };
}

function bookReference({ id, title, year, isbn, publisher, editors, doi }: BookPart): BookReference {
  return {
    id,
    name: title,
    ...(isbn !== null && { isbn }),
    ...(doi && { doi: doi.value }),
    ...(year !== null && { year }),
    ...(publisher !== null && { publisher }),
    editors: editors.map((name) => ({ name })),
  };
}
