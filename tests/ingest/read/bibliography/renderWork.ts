import type { Person, WorkModel } from "./anyWork.js";
import { defined } from "./anyWork.js";

/** The work as Crossref answers it. */
export function crossrefWork({ chapter, authors, editors }: WorkModel): object {
  const { title, doi, year, pages, abstract, book } = chapter;
  return defined({
    type: "book-chapter",
    DOI: doi?.toUpperCase(),
    title: [title.replaceAll("&", "&amp;")],
    "container-title": ["A Series of Tides", book.title.replaceAll("&", "&amp;")],
    author: authors.map(({ given, family, orcid }) =>
      defined({ given, family, sequence: "first", ORCID: orcid && `http://orcid.org/${orcid}`, affiliation: [] }),
    ),
    editor: editors.length === 0 ? undefined : editors.map(({ given, family }) => ({ given, family })),
    ISBN: book.isbn === undefined ? undefined : [book.isbn],
    issued: { "date-parts": [[year ?? null]] },
    page: pages,
    publisher: book.publisher,
    abstract: abstract === undefined ? undefined : `<jats:title>Abstract</jats:title>\n<jats:p>${abstract}</jats:p>`,
  });
}

/** The work as citation managers write CSL-JSON. */
export function cslItem({ chapter, authors, editors }: WorkModel): object {
  const { title, doi, year, pages, abstract, book } = chapter;
  return defined({
    id: "x",
    type: "chapter",
    title,
    "container-title": book.title,
    author: authors.map(({ given, family, orcid }) => defined({ given, family, ORCID: orcid })),
    editor: editors.length === 0 ? undefined : editors.map(({ given, family }) => ({ given, family })),
    DOI: doi && `https://doi.org/${doi}`,
    ISBN: book.isbn,
    issued: year === undefined ? undefined : { "date-parts": [[String(year), 5]] },
    page: pages,
    publisher: book.publisher,
    abstract,
  });
}

/** The work as a BibTeX entry. */
export function bibtexEntry({ chapter, authors, editors }: WorkModel, key: string): string {
  const { title, doi, year, pages, abstract, book } = chapter;
  const names = (people: readonly Person[]) => people.map(({ given, family }) => `${family}, ${given}`).join(" and ");
  const fields = defined({
    author: names(authors),
    title: latex(title),
    booktitle: latex(book.title),
    editor: editors.length === 0 ? undefined : names(editors),
    year: year?.toString(),
    pages: pages?.replace("-", "--"),
    publisher: book.publisher,
    isbn: book.isbn,
    doi,
    abstract: abstract && latex(abstract),
  });
  return `@incollection{${key},\n${Object.entries(fields)
    .map(([name, value]) => `  ${name} = {${value}},\n`)
    .join("")}}\n`;
}

/** The work as an RIS record. */
export function risRecord({ chapter, authors, editors }: WorkModel): string {
  const { title, doi, year, pages, abstract, book } = chapter;
  const [start, end] = pages?.split("-") ?? [];
  const lines: [string, string | undefined][] = [
    ["TY", "CHAP"],
    ...authors.map(({ given, family }): [string, string] => ["AU", `${family}, ${given}`]),
    ["TI", title],
    ["T2", book.title],
    ...editors.map(({ given, family }): [string, string] => ["A2", `${family}, ${given}`]),
    ["PB", book.publisher],
    ["PY", year?.toString()],
    ["SP", start],
    ["EP", end],
    ["SN", book.isbn],
    ["DO", doi],
    ["AB", abstract],
  ];
  return `${lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`])).join("")}ER  - \r\n`;
}

function latex(text: string): string {
  return text.replace(/[&%]/g, "\\$&");
}
