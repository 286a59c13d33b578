import { pageSpan } from "./citation/pageSpan.js";
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
} from "./entityDocument.js";
import { doiIri, entityIri, orcidIri } from "./iri.js";
import { JSON_LD_CONTEXT, type JsonLdDocument, type JsonLdNode, jsonLdNode } from "./jsonLdNode.js";

/** Where the documents are served and what the set of terms is called; `base` ends in a slash. */
export interface Site {
  base: string;
  title: string;
}

/** The JSON-LD document of an entity, in schema.org's types: DefinedTerm, ScholarlyArticle, Book, Person, Organization. */
export function jsonLdDocument(site: Site, entity: EntityDocument): JsonLdDocument {
  return { "@context": JSON_LD_CONTEXT, ...nodeOf(site, entity) };
}

function nodeOf(site: Site, entity: EntityDocument): JsonLdNode {
  switch (entity.kind) {
    case "term":
      return term(site, entity);
    case "chapter":
      return chapter(site, entity);
    case "author":
      return author(site, entity);
    case "book":
      return book(site, entity);
    case "organization":
      return organization(site, entity);
  }
}

function term(site: Site, entity: TermDocument): JsonLdNode {
  const iri = entityIri(site.base, entity.id);
  const chapters = entity.definitions.flatMap((definition) => definition.chapter ?? []);
  const once = [...new Map(chapters.map((each) => [each.id, each])).values()];
  return jsonLdNode("DefinedTerm", iri, {
    name: entity.label,
    alternateName: entity.alternativeLabels,
    termCode: entity.id.slice(entity.id.indexOf(":") + 1),
    description: entity.definitions.map(({ text }) => text),
    inDefinedTermSet: jsonLdNode("DefinedTermSet", `${site.base}terms`, { name: site.title }),
    subjectOf: once.map((each) => chapterReference(site, each)),
    url: iri,
  });
}

function chapter(site: Site, entity: ChapterDocument): JsonLdNode {
  const iri = entityIri(site.base, entity.id);
  const span = pageSpan(entity.pages);
  return jsonLdNode("ScholarlyArticle", iri, {
    name: entity.title,
    headline: entity.title,
    abstract: entity.abstract,
    datePublished: entity.year?.toString(),
    pagination: span && "first" in span ? `${span.first}-${span.last}` : undefined,
    author: entity.authors.map((each) => person(site, each)),
    isPartOf: entity.books.map((each) => bookReference(site, each)),
    about: entity.terms.map((each) => reference(site, "DefinedTerm", each)),
    identifier: entity.dois.map(doiIdentifier),
    sameAs: entity.dois.map(doiIri),
    url: iri,
  });
}

function author(site: Site, entity: AuthorDocument): JsonLdNode {
  const iri = entityIri(site.base, entity.id);
  const chapters = entity.chapters.map((each) => chapterReference(site, each));
  return jsonLdNode("Person", iri, {
    name: entity.name,
    alternateName: entity.alternativeNames,
    sameAs: entity.orcid ? orcidIri(entity.orcid) : undefined,
    affiliation: entity.organizations.map((each) => reference(site, "Organization", each)),
    url: iri,
    "@reverse": chapters.length > 0 ? { author: chapters } : undefined,
  });
}

function book(site: Site, { title, chapters, ...entity }: BookDocument): JsonLdNode {
  return {
    ...bookReference(site, { ...entity, name: title }),
    ...jsonLdNode("Book", undefined, {
      identifier: entity.doi ? doiIdentifier(entity.doi) : undefined,
      hasPart: chapters.map((each) => chapterReference(site, each)),
      url: entityIri(site.base, entity.id),
    }),
  };
}

function organization(site: Site, entity: OrganizationDocument): JsonLdNode {
  const iri = entityIri(site.base, entity.id);
  const country = entity.countryCode ?? entity.country;
  const people = entity.authors.map((each) => person(site, each));
  return jsonLdNode("Organization", iri, {
    name: entity.name,
    address: country ? jsonLdNode("PostalAddress", undefined, { addressCountry: country }) : undefined,
    url: iri,
    "@reverse": people.length > 0 ? { affiliation: people } : undefined,
  });
}

function reference(site: Site, type: string, { id, name }: EntityReference): JsonLdNode {
  return jsonLdNode(type, entityIri(site.base, id), { name });
}

function person(site: Site, { id, name, orcid, affiliations = [] }: PersonReference): JsonLdNode {
  return jsonLdNode("Person", entityIri(site.base, id), {
    name,
    sameAs: orcid ? orcidIri(orcid) : undefined,
    affiliation: affiliations.map((each) => reference(site, "Organization", each)),
  });
}

function chapterReference(site: Site, { id, name, doi, year }: ChapterReference): JsonLdNode {
  return jsonLdNode("ScholarlyArticle", entityIri(site.base, id), {
    name,
    datePublished: year?.toString(),
    sameAs: doi ? doiIri(doi) : undefined,
  });
}

function bookReference(site: Site, { id, name, isbn, doi, year, publisher, editors }: BookReference): JsonLdNode {
  return jsonLdNode("Book", entityIri(site.base, id), {
    name,
    isbn,
    datePublished: year?.toString(),
    publisher: publisher ? jsonLdNode("Organization", undefined, { name: publisher }) : undefined,
    editor: editors.map((each) => jsonLdNode("Person", undefined, { name: each.name })),
    sameAs: doi ? doiIri(doi) : undefined,
  });
}

function doiIdentifier(doi: string): JsonLdNode {
  return jsonLdNode("PropertyValue", undefined, { propertyID: "DOI", value: doi });
}
