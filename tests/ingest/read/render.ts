import fc from "fast-check";
import type { BylineStatement, ChapterStatement } from "../../../src/domain/record.js";
import { affiliationText } from "../../domain/anyBylines.js";
import type { PageModel } from "./anyPage.js";

/** How a site lays out a page: all that may differ while the facts stay the same. */
export interface Style {
  header: string[];
  footer: string[];
  footerBeforeMoreResults: boolean;
  blankLines: number[];
  newline: string;
  space: string;
  doi: (doi: string) => string;
  joints: string[];
  affiliationJoint: string;
  degree: string;
  residue: string;
  copyright: (year: number) => string;
  abstractLabel: boolean;
  chapterLabel: string;
  price: (amount: number, currency: string) => string;
  elements: string[];
}

const SIGNS: Record<string, string> = { USD: "US $", EUR: "€", GBP: "£" };

export const anyStyle: fc.Arbitrary<Style> = fc.record({
  header: fc.array(
    fc.constantFrom("A dictionary of ports", "Find a term", "What's new", "what is new", "Published in Chapters"),
    {
      maxLength: 7,
    },
  ),
  footer: fc.array(
    fc.constantFrom("About the press", "Copyright © 1988-2030, Quay Press", "Help", "All tides reserved"),
    {
      maxLength: 4,
    },
  ),
  footerBeforeMoreResults: fc.boolean(),
  blankLines: fc.array(fc.nat(2), { minLength: 1, maxLength: 9 }),
  newline: fc.constantFrom("\n", "\r\n", "\r"),
  space: fc.constantFrom(" ", "  ", "\u00a0", "\t", " \u200b"),
  doi: fc.constantFrom(
    (doi: string) => `DOI: ${doi}`,
    (doi: string) => `DOI: ${doi.toUpperCase()}`,
    (doi: string) => `DOI: doi:${doi}`,
    (doi: string) => `DOI: https://doi.org/${doi}`,
    (doi: string) => `DOI:http://dx.doi.org/${encodeURIComponent(doi)}`,
    (doi: string) => `DOI: https://doi.org/doi:${doi}`,
    (doi: string) => `https://doi.org/${doi}`,
  ),
  joints: fc.array(fc.constantFrom(", ", " and ", ", and ", " & ", ","), { minLength: 6, maxLength: 6 }),
  affiliationJoint: fc.constantFrom(" & ", " and "),
  degree: fc.constantFrom("", "", ", Ph.D.", ", D.B.A."),
  residue: fc.constantFrom("", "", " [REMOVED HYPERLINK FIELD]"),
  copyright: fc.constantFrom(
    (year: number) => `Copyright: © ${year}`,
    (year: number) => `Copyright: (c) ${year}`,
    (year: number) => `Copyright © ${year}`,
  ),
  abstractLabel: fc.boolean(),
  chapterLabel: fc.constantFrom("Published in Chapter:\n", "Published in Chapter:\n", "Published in Chapter: "),
  price: fc.constantFrom(
    (amount: number, currency: string) => `${SIGNS[currency]}${amount.toFixed(2)} Add to Cart`,
    (amount: number, currency: string) => `${amount.toFixed(2)} ${currency}`,
    (amount: number, currency: string) => `${currency} ${amount.toLocaleString("en-US", { minimumFractionDigits: 2 })}`,
  ),
  elements: fc.array(fc.constantFrom("p", "div", "h3", "div span", "td", "li", "section b"), {
    minLength: 1,
    maxLength: 9,
  }),
});

/** The page as text. */
export function renderText(page: PageModel, style: Style): string {
  return renderLines(page, style)
    .flatMap((line, index) => [...Array(at(style.blankLines, index, 0)).fill(""), line.replaceAll(" ", style.space)])
    .join(style.newline);
}

/** The page as a document; its own address gives the number. */
export function renderHtml(page: PageModel, style: Style): string {
  const body = renderLines(page, style).map((line, index) => {
    const names = at(style.elements, index, "p").split(" ");
    const content = escapeHtml(line).replaceAll(" ", index % 2 === 0 ? " " : "\n  ");
    return names.reduceRight(
      (inner, name) => (name === "td" ? table(inner) : `<${name} class="c${index}">${inner}</${name}>`),
      content,
    );
  });
  return `<!DOCTYPE html><html><head><title>What is this</title>
<link rel="canonical" href="https://press.example/dictionary/a-slug/${page.number}"></head>
<body>${body.join(style.newline)}</body></html>`;
}

/** The lines that print the facts, without blank ones. */
export function renderLines(page: PageModel, style: Style): string[] {
  const { chapter } = page;
  const [main, ...further] = page.definitions;
  return [
    ...style.header,
    `What is ${page.printedLabel}`,
    chapter.book.title,
    `${main?.text}${style.residue}`,
    ...`${style.chapterLabel}${chapter.title}`.split("\n"),
    bylineText(chapter.bylines, style),
    ...copyrightLines(chapter, style),
    ...(chapter.doi === undefined ? [] : [style.doi(chapter.doi)]),
    ...(style.abstractLabel && chapter.abstract !== undefined ? ["Abstract"] : []),
    ...(chapter.abstract === undefined ? [] : [chapter.abstract]),
    ...(chapter.price === undefined ? [] : [priceText(chapter.price, style)]),
    ...(style.footerBeforeMoreResults ? style.footer : []),
    ...(further.length > 0 ? ["More Results"] : []),
    ...further.flatMap(({ elsewhere, text }) => [elsewhere?.title ?? "", text, priceText(elsewhere?.price, style)]),
    ...(style.footerBeforeMoreResults ? [] : style.footer),
  ];
}

function copyrightLines({ year, pages }: ChapterStatement, style: Style): string[] {
  if (year === undefined) return [];
  return [`${style.copyright(year)}${pages === undefined ? "" : ` |Pages: ${pages}`}`];
}

function priceText(price: ChapterStatement["price"], style: Style): string {
  return `Full Text Chapter Download: ${price === undefined ? "Open Access" : style.price(price.amount, price.currency)}`;
}

function bylineText(bylines: readonly BylineStatement[], style: Style): string {
  const printed = bylines.map(({ name, affiliations }) => {
    const group = affiliations.map(affiliationText).join(style.affiliationJoint);
    return `${name}${style.degree}${group === "" ? "" : ` (${group})`}`;
  });
  return printed.reduce((line, name, index) => `${line}${at(style.joints, index, ", ")}${name}`);
}

function at<T>(items: readonly T[], index: number, otherwise: T): T {
  return items[index % items.length] ?? otherwise;
}

function table(cell: string): string {
  return `<table><tr><td>${cell}</td></tr></table>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
