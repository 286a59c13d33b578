import { fold } from "../../src/domain/fold.js";
import { sortForm } from "../../src/domain/personName.js";
import type { BylineStatement, ChapterStatement, DefinitionStatement, SourceRecord } from "../../src/domain/record.js";
import { slugOf } from "../../src/domain/slug.js";
import { sortKey, yearKey } from "../../src/domain/sortKey.js";
import { textKey } from "../../src/domain/textKey.js";
import { GraphParts, type Part } from "./graphParts.js";

const LOADED_AT = "2026-01-01T00:00:00.000Z";

/**
 * The graph of some generated records in the shape of docs/graph.md, as far as questions and relating read it, without the
 * way that loading takes: no two records concern the same chapter, and one name is one author. Its terms are to be related.
 */
export function graphOf(records: readonly SourceRecord[]): GraphParts {
  const parts = new GraphParts();
  for (const { uri, format, chapter, definitions } of records) {
    if (!chapter) continue;
    const source = parts.node(uri, ["Source"], () => ({ uri, format, loadedAt: LOADED_AT, hash: uri }));
    const written = addChapter(parts, chapter);
    parts.join("READ_FROM", written, source);
    addAuthors(parts, written, chapter.bylines);
    for (const definition of definitions) addDefinition(parts, definition, written, source);
  }
  return parts;
}

function addChapter(parts: GraphParts, { title, doi = "", year = 0, book = {}, ...chapter }: ChapterStatement): Part {
  const inBook = parts.node(`book ${book.isbn}`, ["Entity", "Book"], () => {
    const { title: bookTitle = "", isbn, publisher, editors } = book;
    const id = `book:${isbn}`;
    const keys = { titleKey: sortKey(fold(bookTitle), id), yearKey: yearKey(year, id) };
    return {
      id,
      key: `isbn:${isbn}`,
      title: bookTitle,
      bookTitle,
      folded: fold(bookTitle),
      isbn,
      publisher,
      editors,
      year,
      ...keys,
    };
  });
  const made = parts.node(`chapter ${doi}`, ["Entity", "Chapter"], () => {
    const id = `chapter:${doi}`;
    const { abstract, pages, price } = chapter;
    const keys = { titleKey: sortKey(fold(title), id), yearKey: yearKey(year, id) };
    const offer = { priceAmount: price?.amount, priceCurrency: price?.currency };
    return { id, title, chapterTitle: title, abstract, year, pages, ...offer, ...keys };
  });
  const named = parts.node(`doi ${doi}`, ["Doi"], () => ({ value: doi, url: `https://doi.org/${doi}` }));
  parts.join("HAS_DOI", made, named, { position: 0 });
  parts.join("FIRST_DOI", made, named);
  parts.join("IN_BOOK", named, inBook);
  parts.join("IN_BOOK", made, inBook);
  parts.join("FIRST_BOOK", made, inBook);
  return made;
}

function addAuthors(parts: GraphParts, written: Part, bylines: readonly BylineStatement[]): void {
  const authors = bylines.map(({ name, affiliations }, i) => {
    const author = parts.node(`author ${name}`, ["Entity", "Author"], () => {
      const id = `author:${parts.unique(slugOf(name))}`;
      return { id, key: id, name, alternativeNames: [], authorNames: [name], nameKey: sortKey(sortForm(name), id) };
    });
    const chapterId = String(parts.property(written, "id"));
    const id = `${chapterId}#${i + 1}-${slugOf(name)}`;
    const key = sortKey(sortKey(chapterId, String(i + 1).padStart(4, "0")), id);
    const byline = parts.node(id, ["Byline"], () => ({ id, name, position: i + 1, key }));
    parts.join("HAS_BYLINE", written, byline);
    parts.join("ASSIGNED_TO", byline, author, { rule: "generated", evidence: [] });
    parts.join("WROTE", author, written, { position: i + 1 });
    parts.count(author, "chapterCount", "chapterCountKey");
    affiliations.forEach((affiliation, position) => {
      const organization = addOrganization(parts, affiliation.name, affiliation.country ?? "");
      parts.join("AFFILIATED_WITH", byline, organization, { position });
      parts.gather("AFFILIATED_WITH", author, organization, "chapters", written);
    });
    return author;
  });
  const idOf = (author: Part) => String(parts.property(author, "id"));
  for (const one of authors) {
    for (const other of authors)
      if (idOf(one) < idOf(other)) parts.gather("CO_AUTHOR", one, other, "chapters", written);
  }
}

function addOrganization(parts: GraphParts, name: string, country: string): Part {
  return parts.node(`organization ${name} ${country}`, ["Entity", "Organization"], () => {
    const id = `organization:${parts.unique(slugOf(name))}`;
    return {
      id,
      key: sortKey(fold(name), fold(country)),
      name,
      organizationName: name,
      country,
      nameKey: sortKey(fold(name), id),
    };
  });
}

function addDefinition(parts: GraphParts, statement: DefinitionStatement, written: Part, source: Part): void {
  const { label, alternativeLabels, text, references = [] } = statement;
  const key = fold(label);
  const term = parts.node(`term ${key}`, ["Entity", "Term"], () => {
    const slug = parts.unique(slugOf(label));
    const id = `term:${slug}`;
    return { id, key, slug, baseSlug: slugOf(label), label, alternativeLabels, labelKey: sortKey(key, id) };
  });
  [label, ...alternativeLabels].forEach((form, i) => {
    const folded = fold(form);
    const found = parts.node(`label ${folded}`, ["Label"], () => ({ folded }));
    parts.joinOnce("HAS_LABEL", term, found, { rank: Math.min(i, 1) });
  });
  const number = parts.count(term, "definitionCount", "definitionCountKey");
  const id = `definition:${parts.property(term, "slug")}-${number}`;
  const foldedText = fold(text);
  const keys = { textKey: textKey(foldedText), yearKey: yearKey(Number(parts.property(written, "year")), id) };
  const made = parts.node(id, ["Entity", "Definition"], () => ({ id, text, foldedText, references, ...keys }));
  parts.join("HAS_DEFINITION", term, made);
  parts.join("PUBLISHED_IN", made, written);
  parts.join("READ_FROM", made, source, { label, alternativeLabels });
  parts.gather("DEFINED_IN", term, written, "definitions", made);
}
