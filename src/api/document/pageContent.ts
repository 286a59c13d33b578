import { doiUrl } from "../../domain/doi.js";
import type { ChapterReference, EntityDocument, EntityReference } from "../../export/entityDocument.js";
import { entityIri, orcidIri } from "../../export/iri.js";

/** A line of a page: a text, perhaps a link, perhaps with a word on it, perhaps with the work that it is from. */
export interface PageItem {
  text: string;
  href?: string;
  note?: string;
  from?: PageItem;
  /** Sentences under it. */
  reasons?: readonly string[];
}

/** What a page shows of an entity. */
export interface PageContent {
  /** What it is: `Term`. */
  kind: string;
  title: string;
  /** One sentence, for search engines and previews. */
  description: string;
  facts: readonly { name: string; items: readonly PageItem[] }[];
  sections: readonly PageSection[];
}

interface PageSection {
  heading: string;
  items: readonly PageItem[];
  /** How many more there are. */
  left?: number | undefined;
}

/** The document of a kind of entity. */
type Shown<Kind extends EntityDocument["kind"]> = Extract<EntityDocument, { kind: Kind }>;

/** What the page of an entity shows; what is not known, or empty, is left out. */
export function pageContent(entity: EntityDocument): PageContent {
  const content = contentOf(entity);
  return {
    ...content,
    facts: content.facts.filter(({ items }) => items.length > 0),
    sections: content.sections.filter(({ items }) => items.length > 0),
  };
}

function contentOf(entity: EntityDocument): PageContent {
  switch (entity.kind) {
    case "term":
      return term(entity);
    case "chapter":
      return chapter(entity);
    case "author":
      return author(entity);
    case "book":
      return book(entity);
    case "organization":
      return organization(entity);
  }
}

function term({ label, alternativeLabels, definitions, related, left }: Shown<"term">): PageContent {
  return {
    kind: "Term",
    title: label,
    description: definitions[0]?.text ?? `What chapters say ${label} means.`,
    facts: [{ name: "Also", items: texts(alternativeLabels) }],
    sections: [
      {
        heading: definitions.length === 1 ? "Definition" : "Definitions",
        items: definitions.map(({ text, chapter }) => ({ text, ...(chapter && { from: work(chapter) }) })),
        left,
      },
      {
        heading: related.length === 1 ? "Related term" : "Related terms",
        items: related.map(({ score, reasons, ...other }) => ({
          ...link(other),
          note: `strength ${score.toFixed(2)}`,
          reasons: reasons.map(({ statement }) => statement),
        })),
      },
    ],
  };
}

function chapter({ title, abstract, year, pages, dois, authors, books, terms, left }: Shown<"chapter">): PageContent {
  const names = authors.map(({ name }) => name).join(", ");
  return {
    kind: "Chapter",
    title,
    description:
      abstract ?? ["A chapter", names && `by ${names}`, books[0] && `in ${books[0].name}`].filter(Boolean).join(" "),
    facts: [
      { name: "By", items: authors.map(link) },
      { name: "In", items: books.map(link) },
      { name: "Year", items: texts(year === undefined ? [] : [String(year)]) },
      { name: "Pages", items: texts(pages === undefined ? [] : [pages]) },
      { name: "DOI", items: dois.map(doiLink) },
    ],
    sections: [
      { heading: "Abstract", items: texts(abstract === undefined ? [] : [abstract]) },
      { heading: "Terms it defines", items: terms.map(link), left },
    ],
  };
}

function author({ name, alternativeNames, orcid, organizations, chapters, left }: Shown<"author">): PageContent {
  const first = organizations[0];
  return {
    kind: "Author",
    title: name,
    description: `Chapters by ${name}${first ? `, ${first.name}` : ""}.`,
    facts: [
      { name: "Also printed", items: texts(alternativeNames) },
      { name: "At", items: organizations.map(link) },
      { name: "ORCID", items: orcid === undefined ? [] : [{ text: orcid, href: orcidIri(orcid) }] },
    ],
    sections: [{ heading: "Chapters", items: chapters.map(work), left }],
  };
}

function book({ title, year, isbn, publisher, editors, doi, chapters, left }: Shown<"book">): PageContent {
  return {
    kind: "Book",
    title,
    description: `Chapters of ${title}${publisher ? `, ${publisher}` : ""}${year === undefined ? "" : `, ${year}`}.`,
    facts: [
      { name: "Edited by", items: texts(editors.map(({ name }) => name)) },
      { name: "Publisher", items: texts(publisher === undefined ? [] : [publisher]) },
      { name: "Year", items: texts(year === undefined ? [] : [String(year)]) },
      { name: "ISBN", items: texts(isbn === undefined ? [] : [isbn]) },
      { name: "DOI", items: doi === undefined ? [] : [doiLink(doi)] },
    ],
    sections: [{ heading: "Chapters", items: chapters.map(work), left }],
  };
}

function organization({ name, country, authors, left }: Shown<"organization">): PageContent {
  return {
    kind: "Organisation",
    title: name,
    description: `Authors of ${name}${country === undefined ? "" : `, ${country}`}.`,
    facts: [{ name: "Country", items: texts(country === undefined ? [] : [country]) }],
    sections: [{ heading: "Authors", items: authors.map(link), left }],
  };
}

const texts = (all: readonly string[]): PageItem[] => all.map((text) => ({ text }));

const link = ({ id, name }: EntityReference): PageItem => ({ text: name, href: entityIri("/", id) });

const doiLink = (doi: string): PageItem => ({ text: doi, href: doiUrl(doi) });

function work({ year, ...reference }: ChapterReference): PageItem {
  return { ...link(reference), ...(year !== undefined && { note: String(year) }) };
}
