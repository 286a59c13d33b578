import { describe, expect, it } from "vitest";
import { fixture, readPage, recordOf, rejectionOf } from "./fixture.js";

/** A small page, one fact a line; a test changes the lines it is about. */
const PAGE = {
  header: "A glossary of ports",
  term: "What is Quay Twinning",
  book: "Ports as Neighbours",
  definition: "An agreement by which two quays share one crane.",
  label: "Published in Chapter:",
  title: "One Crane for Two",
  authors: "Mira Solvang (Fjord University, Norway)",
  copyright: "Copyright: © 2020 |Pages: 12",
  doi: "DOI: 10.5555/demo.ch001",
  abstract: "This invented chapter follows a crane that is shared by two towns and used by neither of them.",
  price: "Full Text Chapter Download: US $37.50 Add to Cart",
};
type Change = Partial<Record<keyof typeof PAGE, string | undefined>> & { end?: string };

function page({ end, ...change }: Change = {}): string {
  const lines = Object.values({ ...PAGE, ...change }).filter((line) => line !== undefined);
  return [...lines, ...(end === undefined ? [] : [end])].join("\n");
}

async function chapterOf(change: Change) {
  return (await recordOf(page(change))).chapter;
}

describe("a dictionary page as text", () => {
  it("is one record with every fact of the page", async () => {
    const record = await recordOf(fixture("harbour-partnership-48213.txt"), "saved/harbour-partnership-48213.txt");
    expect(record).toMatchObject({
      format: "DICTIONARY_TEXT",
      chapter: {
        title: 'Who Owns the Tide? A Study of "Friendly" Ports: Ten Quays',
        doi: "10.5555/978-1-4028-9462-6.ch004",
        year: 2021,
        pages: "18",
        price: { amount: 37.5, currency: "USD" },
        book: { title: "Ports as Neighbours: How Quays Talk to Each Other" },
      },
    });
    expect(record.chapter?.abstract).toMatch(/^This invented .* gulls do\.$/);
    expect(record.chapter?.bylines).toEqual([
      {
        name: "İpek Şahinöz",
        affiliations: [{ name: "Faculty of Sea and Land, Kıyı Üniversitesi", country: "Türkiye" }],
      },
      {
        name: "Ludvig van der Strøm",
        affiliations: [
          { name: "Fjord Institute (FI, North Quay)", country: "Norway" },
          { name: "Kıyı Üniversitesi", country: "Turkey" },
        ],
      },
      { name: "Anitha S", affiliations: [{ name: "Independent Researcher", country: "India" }] },
    ]);
    expect(record.definitions).toEqual([
      {
        label: "Harbour Partnership",
        alternativeLabels: ["HP"],
        text: expect.stringMatching(/^A harbour partnership .* every high tide$/),
        number: "48213",
      },
      {
        label: "Harbour Partnership",
        alternativeLabels: ["HP"],
        text: expect.stringMatching(/^A promise/),
        elsewhere: { title: "Gulls as Envoys", price: { amount: 30, currency: "USD" } },
      },
      {
        label: "Harbour Partnership",
        alternativeLabels: ["HP"],
        text: expect.stringMatching(/^What is written/),
        elsewhere: { title: "What is a Quay For?", price: { amount: 29, currency: "USD" } },
      },
    ]);
  });

  it.each([
    ["no header", { header: undefined }],
    ["a header of many lines", { header: "Glossary\nof ports\nwhat is new\nWhat's here\nA\nB\nC" }],
    ["blank lines anywhere", { term: "\n\nWhat is Quay Twinning\n\n \t\n", doi: "\nDOI: 10.5555/demo.ch001\n" }],
    ["invisible characters and odd spaces", { term: "\ufeffWhat\u00a0is Quay\u00ad  Twin\u200bning\u2003" }],
    ["a title on its label's line", { label: "Published in Chapter: One Crane for Two", title: undefined }],
    ["a footer of any wording", { end: "About us\nCopyright © 1988-2030, Quay Press\nDOI finder\nWhat is on sale" }],
    ["residue after the definition", { definition: `${PAGE.definition}[REMOVED HYPERLINK FIELD]` }],
    ["residue within the definition", { definition: PAGE.definition.replace(" by", " [REMOVED HYPERLINK FIELD] by") }],
    ["a line Abstract", { doi: `${PAGE.doi}\nAbstract` }],
    ["the DOI before the copyright", { copyright: PAGE.doi, doi: PAGE.copyright }],
    [
      "all details on one line",
      { copyright: "Copyright: © 2020 | Pages: 12 | DOI: 10.5555/demo.ch001", doi: undefined },
    ],
  ] satisfies [string, Change][])("says the same with %s", async (_, change) => {
    expect(recordOf(page(change))).toEqual(recordOf(page()));
  });

  it("says the same with any line ending", async () => {
    expect(recordOf(page().replaceAll("\n", "\r\n"))).toEqual(recordOf(page()));
    expect(recordOf(page().replaceAll("\n", "\r"))).toEqual(recordOf(page()));
  });

  it.each([
    "Published in Chapter Nine of a novel, a word for cranes.",
    "Published in Chapter: a game in which titles are guessed.",
    "What is left when two cranes are sold.",
    "no full stop at the end",
    "DOI: what a crane says when it turns.",
    "Abstract: of no fixed shape.",
  ])("reads a definition that looks like something else: %s", async (definition) => {
    expect((await recordOf(page({ definition }))).definitions[0]?.text).toBe(definition);
  });

  it("keeps what a definition says in brackets itself", async () => {
    const definition = "A quay [of any length] that is listed [UNESCO 2019]";
    expect((await recordOf(page({ definition }))).definitions[0]?.text).toBe(definition);
  });

  it("joins the paragraphs of a definition", async () => {
    const text = (await recordOf(page({ definition: "One crane.\n\nOr two." }))).definitions[0]?.text;
    expect(text).toBe("One crane.\nOr two.");
  });

  it.each(["What is a Crane For?", "Quay Twinnings", "“Cranes”: Ten Questions?", "Abstract Cranes", "Pages of Iron"])(
    "reads the chapter's title %s",
    async (title) => {
      expect((await chapterOf({ title }))?.title).toBe(title);
    },
  );

  it("may lack copyright, DOI, abstract and price", async () => {
    const record = await recordOf(
      page({ copyright: undefined, doi: undefined, abstract: undefined, price: undefined, end: "Help" }),
    );
    expect(record.chapter).toEqual({
      title: PAGE.title,
      bylines: [{ name: "Mira Solvang", affiliations: [{ name: "Fjord University", country: "Norway" }] }],
      book: { title: PAGE.book },
    });
  });

  it("takes a short abstract where a line says so", async () => {
    expect((await chapterOf({ abstract: "Abstract\nOn cranes" }))?.abstract).toBe("On cranes");
    expect((await chapterOf({ abstract: "On cranes", price: undefined }))?.abstract).toBeUndefined();
  });

  it.each([
    ["Full Text Chapter Download: €25.00", { amount: 25, currency: "EUR" }],
    ["Full Text Chapter Download: Open Access", undefined],
  ])("reads the price line %s", async (price, expected) => {
    expect((await chapterOf({ price }))?.price).toEqual(expected);
  });

  it("reads More Results after the footer, and ends each definition at its price", async () => {
    const end = "Help\nMore Results\nTwo Cranes\nA word.\nOf two.\nFull Text Chapter Download: Free\nHelp\nAbout";
    const [, further, ...others] = (await recordOf(page({ end }))).definitions;
    expect(further).toMatchObject({ text: "A word.\nOf two.", elsewhere: { title: "Two Cranes" } });
    expect(further?.elsewhere).not.toHaveProperty("price");
    expect(others).toEqual([]);
  });

  it("gives the page's number to the page's own definition only", async () => {
    const end = "More Results\nTwo Cranes\nA word.\nFull Text Chapter Download: US $30.00";
    const { definitions } = await recordOf(page({ end }), "dictionary/quay-twinning/77.txt");
    expect(definitions.map((definition) => definition.number)).toEqual(["77", undefined]);
  });
});

describe("a page that cannot be read", () => {
  it.each([
    ["nothing in it", "", "EMPTY_INPUT", undefined],
    ["only white space in it", " \n\t\n\u00a0", "EMPTY_INPUT", undefined],
    ["a text of another kind", "Dear harbour master,\nthe crane is yours.", "UNKNOWN_FORMAT", 1],
    ["no term", page({ term: undefined }), "TERM_MISSING", 1],
    ["neither term nor chapter's label", page({ term: undefined, label: undefined }), "TERM_MISSING", 1],
    ["nothing but its price to know it by", `Help\n${PAGE.price}`, "TERM_MISSING", 1],
    ["an empty term", page({ term: "What is" }), "TERM_MISSING", 2],
    ["a term without letters", page({ term: "What is …" }), "TERM_MISSING", 2],
    ["neither book nor definition", page({ book: undefined, definition: undefined }), "BOOK_MISSING", 3],
    ["no definition", page({ definition: undefined }), "DEFINITION_MISSING", 3],
    ["no book", page({ book: undefined }), "DEFINITION_MISSING", 3],
    ["a definition of residue", page({ definition: "[REMOVED HYPERLINK FIELD]" }), "DEFINITION_MISSING", 3],
    ["no chapter", page({ label: undefined }), "PAGE_TRUNCATED", 5],
    ["an end after the term", page().split("\n").slice(0, 2).join("\n"), "PAGE_TRUNCATED", 2],
    ["an end after the definition", page().split("\n").slice(0, 4).join("\n"), "PAGE_TRUNCATED", 4],
    ["an end after the chapter's label", page().split("\n").slice(0, 5).join("\n"), "CHAPTER_MISSING", 5],
    ["an end after the chapter's title", page().split("\n").slice(0, 6).join("\n"), "BYLINES_MISSING", 6],
    ["an end after the line Abstract", page({ abstract: "Abstract", price: undefined }), "PAGE_TRUNCATED", 10],
    ["no chapter title", page({ title: undefined, authors: undefined }), "CHAPTER_MISSING", 5],
    [
      "authors in the title's place",
      page({ title: undefined, copyright: "Contact Us", doi: undefined, abstract: undefined, price: undefined }),
      "CHAPTER_MISSING",
      6,
    ],
    [
      "a menu in the authors' place",
      page({ authors: "Help", copyright: undefined, doi: undefined, abstract: undefined, price: undefined }),
      "BYLINE_UNREADABLE",
      7,
    ],
    ["no authors", page({ authors: undefined }), "BYLINES_MISSING", 7],
    [
      "no authors nor details",
      page({ authors: undefined, copyright: undefined, doi: undefined }),
      "BYLINE_UNREADABLE",
      7,
    ],
    ["authors that break off", page({ authors: "Mira Solvang (Fjord University, Nor" }), "BYLINE_UNREADABLE", 7],
    ["a stranger among the details", page({ authors: `${PAGE.authors}\nTom Ferris` }), "BYLINE_UNREADABLE", 8],
    ["a DOI that is none", page({ doi: "DOI: ten point five" }), "BAD_DOI", 9],
    ["a DOI that breaks off", page({ doi: "DOI: 10.55" }), "BAD_DOI", 9],
    ["two DOIs", page({ doi: `${PAGE.doi}\nDOI: 10.5555/other` }), "BAD_DOI", 10],
    ["a year of the future", page({ copyright: "Copyright: © 9020" }), "BAD_YEAR", 8],
    ["a year of five digits", page({ copyright: "Copyright: © 20200" }), "BAD_YEAR", 8],
    ["a copyright without year", page({ copyright: "Copyright: © Quay Press" }), "BAD_YEAR", 8],
    ["More Results and no end", page({ end: "More Results" }), "PAGE_TRUNCATED", 12],
    ["More Results without prices", page({ end: "More Results\nTwo Cranes\nA word." }), "MORE_RESULTS_UNREADABLE", 13],
    [
      "a further result without definition",
      page({ end: "More Results\nTwo Cranes\nFull Text Chapter Download: Free" }),
      "DEFINITION_MISSING",
      13,
    ],
    ["two pages", `${page()}\n${page()}`, "TWO_PAGES", 13],
    ["a cut page before another", `${page().split("\n").slice(0, 4).join("\n")}\n${page()}`, "PAGE_TRUNCATED", 6],
    ["a term too long for a key", page({ term: `What is ${"quay ".repeat(100)}` }), "TOO_LONG", 2],
    ["a title too long for a key", page({ title: "Quay ".repeat(300) }), "TOO_LONG", 6],
  ])("is rejected with a code and a line: %s", async (_, content, code, line) => {
    expect(await rejectionOf(content)).toEqual({ code, line });
  });

  it("is rejected in a sentence, under its own uri", async () => {
    const content = page({ doi: "DOI: none" });
    const result = await readPage(content, "quay.txt");
    expect(result).toEqual({
      rejection: { uri: "quay.txt", code: "BAD_DOI", line: 9, message: expect.stringMatching(/\.$/), input: content },
    });
  });
});
