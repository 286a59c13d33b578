import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BylineStatement, ChapterStatement, DefinitionStatement } from "../../../src/domain/record.js";
import { affiliationText } from "../../domain/anyBylines.js";
import { anyPage } from "./anyPage.js";
import { readAll, recordOf, rejectionOf } from "./fixture.js";

const PAGE = {
  header: "A press of ports\nHelp",
  title: "One Crane for Two\nOne Crane for Two",
  authors: "Mira Solvang (Fjord University, Norway) and Tom Ferris (Quay Ltd., Malta)",
  facts:
    "Source Title: Ports as Neighbours\nCopyright: © 2020 |Pages: 12\nISBN13: 9781402894626|ISBN10: 1402894627\nDOI: 10.5555/demo.ch001",
  sales: "OnDemand PDF Download:\n$37.50\nNo Current Special Offers",
  abstract: "Abstract\nThis invented chapter follows a crane that is shared by two towns and used by neither of them.",
  preview:
    "Chapter Preview\nTop\nIntroduction\nCranes are tall, and what is said of them in this preview is no part of the abstract.",
  terms:
    "Key Terms in this Chapter\nQuay Twinning (QT): An agreement by which two quays share one crane.\nCrane(s): What lifts\nIt has an arm: and it turns, as every sentence about a crane has to say at some length.",
  end: "Complete Chapter List\nSearch this Book: no",
};
type Change = Partial<Record<keyof typeof PAGE, string | undefined>>;
const page = (change: Change = {}) =>
  Object.values({ ...PAGE, ...change })
    .filter((line) => line !== undefined)
    .join("\n");

const BYLINES = [
  { name: "Mira Solvang", affiliations: [{ name: "Fjord University", country: "Norway" }] },
  { name: "Tom Ferris", affiliations: [{ name: "Quay Ltd.", country: "Malta" }] },
];
const CHAPTER = {
  title: "One Crane for Two",
  doi: "10.5555/demo.ch001",
  year: 2020,
  pages: "12",
  price: { amount: 37.5, currency: "USD" },
  abstract: "This invented chapter follows a crane that is shared by two towns and used by neither of them.",
  bylines: BYLINES,
  book: { title: "Ports as Neighbours", isbn: "9781402894626" },
};

async function chapterOf(change: Change): Promise<ChapterStatement | undefined> {
  return (await recordOf(page(change))).chapter;
}

describe("a chapter's page", () => {
  it("is one record with the chapter and its key terms", async () => {
    expect(await recordOf(page({ terms: PAGE.terms.replace("\nIt has an arm: and", "\nIt has an arm and") }))).toEqual({
      uri: "page.txt",
      format: "CHAPTER_TEXT",
      chapter: CHAPTER,
      definitions: [
        { label: "Quay Twinning", alternativeLabels: ["QT"], text: "An agreement by which two quays share one crane." },
        {
          label: "Crane",
          alternativeLabels: ["Cranes"],
          text: "What lifts\nIt has an arm and it turns, as every sentence about a crane has to say at some length.",
        },
      ],
    });
  });

  it("says the same as HTML", async () => {
    const body = page()
      .split("\n")
      .map(
        (line, index) =>
          `<${index % 2 ? "p" : "div"}>${line.replace("&", "&amp;").replace(/^(Quay Twinning \(QT\)|Crane\(s\))/, "<b>$1</b>")}</${index % 2 ? "p" : "div"}>`,
      )
      .join("\n");
    const text = await recordOf(page());
    const html = await recordOf(`<!DOCTYPE html><html><head><title>One</title></head><body>${body}</body></html>`);
    expect(html).toEqual({ ...text, format: "CHAPTER_HTML", chapter: expect.anything() });
    expect({ ...html.chapter }).toEqual({ ...text.chapter });
  });

  it("takes the title from the heading of a document", async () => {
    const { chapter } = await recordOf(
      `<body><p>Press</p><h1>Cranes</h1><p>Mira Solvang, Tom Ferris</p><p>DOI: 10.5555/x</p><h2>Key Terms in this Chapter</h2><p><b>Quay:</b> A place.</p></body>`,
    );
    expect(chapter).toEqual({
      title: "Cranes",
      doi: "10.5555/x",
      bylines: ["Mira Solvang", "Tom Ferris"].map((name) => ({ name, affiliations: [] })),
    });
  });

  it.each([
    ["a title once", { title: "One Crane for Two" }, {}],
    [
      "bare names",
      { authors: "Mira Solvang, Tom Ferris" },
      { bylines: BYLINES.map(({ name }) => ({ name, affiliations: [] })) },
    ],
    [
      "a title once and bare names",
      { title: "One Crane for Two", authors: "Mira Solvang, Tom Ferris" },
      { bylines: BYLINES.map(({ name }) => ({ name, affiliations: [] })) },
    ],
    ["labelled authors", { authors: `Author(s): ${PAGE.authors}` }, {}],
    ["an abstract without its label", { abstract: PAGE.abstract.replace("Abstract\n", "") }, {}],
    [
      "labels on lines of their own",
      {
        facts:
          "Copyright: © 2020\nPages: 12\nDOI: https://doi.org/10.5555/DEMO.ch001\nSource Title: Ports as Neighbours\nISBN13: 9781402894626",
      },
      {},
    ],
    ["no preview", { preview: undefined }, {}],
    ["no header", { header: undefined }, {}],
    ["a section that asks", { preview: "Chapter Preview\nWhat is a Crane?\nA crane lifts." }, {}],
  ] satisfies [string, Change, object][])("says the same with %s", async (_, change, expected) => {
    expect(await chapterOf(change)).toMatchObject({ ...CHAPTER, ...expected });
  });

  it("may lack facts, sales, abstract and key terms", async () => {
    const { chapter, definitions } = await recordOf(
      page({
        facts: "DOI: 10.5555/x",
        sales: undefined,
        abstract: undefined,
        preview: undefined,
        terms: undefined,
        end: undefined,
      }),
    );
    expect(chapter).toEqual({ title: "One Crane for Two", doi: "10.5555/x", bylines: BYLINES });
    expect(definitions).toEqual([]);
  });

  it("keeps a DOI in a title where it stands", async () => {
    const chapter = await chapterOf({ title: "On 10.5555/x\nOn 10.5555/x" });
    expect(chapter).toMatchObject({ title: "On 10.5555/x", doi: "10.5555/demo.ch001" });
  });

  it.each([
    ["a term alone on its line", "Quay:\nA place.", ["Quay|A place."]],
    ["a term with colons", "ISO 9001:2015: A standard", ["ISO 9001:2015|A standard"]],
    [
      "a term that is a label elsewhere",
      "Copyright: A right.\nPrice: What is paid.\nAbstract: Of no shape",
      ["Copyright|A right.", "Price|What is paid.", "Abstract|Of no shape"],
    ],
    ["residue", "Quay: A place [REMOVED HYPERLINK FIELD]", ["Quay|A place"]],
    ["a footer", "Quay: A place.\nCopyright: © 1988-2030, Quay Press\nHelp: no", ["Quay|A place."]],
  ])("reads key terms with %s", async (_, terms, expected) => {
    const { definitions } = await recordOf(page({ terms: `Key Terms in this Chapter\n${terms}`, end: undefined }));
    expect(definitions.map(({ label, text }) => `${label}|${text}`)).toEqual(expected);
  });
});

describe("a chapter's page that cannot be read", () => {
  it.each([
    ["no authors", { authors: undefined }, "BYLINES_MISSING", 12],
    ["authors that break off", { authors: "Mira Solvang (Fjord Univ" }, "BYLINE_UNREADABLE", 5],
    ["authors of whom half are told", { authors: "Roe, Jane, Doe" }, "BYLINE_UNREADABLE", 5],
    ["a DOI that is none", { facts: "DOI: ten" }, "BAD_DOI", 6],
    ["a year that is none", { facts: "Copyright: © 9020" }, "BAD_YEAR", 6],
    ["an ISBN that is none", { facts: "ISBN13: 978" }, "BAD_ISBN", 6],
    ["a stranger among the facts", { facts: "Tom Roe\nDOI: 10.5555/x" }, "BYLINE_UNREADABLE", 6],
    ["no definition under its key terms", { terms: "Key Terms in this Chapter", end: undefined }, "PAGE_TRUNCATED", 19],
    [
      "a key term that ends early",
      { terms: "Key Terms in this Chapter\nQuay:", end: undefined },
      "DEFINITION_MISSING",
      20,
    ],
    ["a title too long for a key", { title: "Quay ".repeat(300) }, "TOO_LONG", 3],
  ] satisfies [string, Change, string, number][])(
    "is rejected with a code and a line: %s",
    async (_, change, code, line) => {
      expect(await rejectionOf(page(change))).toEqual({ code, line });
    },
  );

  it("is a dictionary's without its term, where a definition stands before the title", async () => {
    const content =
      "Press\nPorts as Neighbours\nA quay is a place at which ships are made fast, whatever they bring to the town.\nOne Crane\nMira Solvang (Fjord University, Norway)\nDOI: 10.5555/x";
    expect(await rejectionOf(content)).toEqual({ code: "TERM_MISSING", line: 3 });
  });
});

describe("a chapter's page of any facts", () => {
  it("is read back, as text and as HTML", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyPage,
        fc.array(anyPage, { maxLength: 3 }),
        fc.boolean(),
        fc.boolean(),
        async (model, others, html, twice) => {
          const { abstract, ...chapter } = {
            ...model.chapter,
            title: model.chapter.title.replace(/^(?:What is|Published in Chapters, )/, "On").trim(),
          };
          const definitions = [model, ...others].map(({ printedLabel, definitions: [main] }) => ({
            printed: printedLabel,
            said: {
              label: main?.label ?? "",
              alternativeLabels: main?.alternativeLabels ?? [],
              text: (main?.text ?? "").replace("10.5555/x ", ""),
            },
          }));
          const lines = [
            "A press",
            ...(twice ? [chapter.title] : []),
            chapter.title,
            bylineText(chapter.bylines),
            `Source Title: ${chapter.book.title}`,
            ...(chapter.year === undefined
              ? []
              : [`Copyright: © ${chapter.year}${chapter.pages === undefined ? "" : ` |Pages: ${chapter.pages}`}`]),
            ...(chapter.doi === undefined ? [] : [`DOI: ${chapter.doi}`]),
            ...(chapter.price === undefined ? [] : ["OnDemand PDF Download:", `$${chapter.price.amount.toFixed(2)}`]),
            ...(abstract === undefined ? [] : ["Abstract", abstract]),
            "Chapter Preview",
            "Key Terms in this Chapter",
            ...definitions.map(({ printed, said }) => `${printed}: ${said.text}`),
          ];
          const escaped = (line: string) => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
          const content = html
            ? `<!DOCTYPE html><body>${lines.map((line) => `<p>${escaped(line)}</p>`).join("")}</body>`
            : lines.join("\n");
          const price = chapter.price === undefined ? {} : { price: { amount: chapter.price.amount, currency: "USD" } };
          expect(await readAll(content, "x")).toEqual([
            {
              record: {
                uri: "x",
                format: html ? "CHAPTER_HTML" : "CHAPTER_TEXT",
                chapter: { ...chapter, ...price, ...(abstract === undefined ? {} : { abstract }) },
                definitions: definitions.map(({ said }): DefinitionStatement => said),
              },
            },
          ]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

function bylineText(bylines: readonly BylineStatement[]): string {
  return bylines
    .map(({ name, affiliations }) =>
      affiliations.length === 0 ? name : `${name} (${affiliations.map(affiliationText).join(" & ")})`,
    )
    .join(", ");
}
