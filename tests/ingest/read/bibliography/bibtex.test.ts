import { describe, expect, it } from "vitest";
import { readAll } from "../fixture.js";

const ENTRY = `@incollection{solvang2020,
  author = {Solvang, Mira and van der Pell, Jan and {Harbour Working Group} and Doe, Jr., John and others},
  title = {One {CRANE} for Two \\& More: {\\"O}z{\\c{c}}ak{\\i}l},
  booktitle = "Ports as Neighbours",
  editor = {Itor, Ed},
  year = 2020, pages = {1--20}, publisher = {Quay Press},
  doi = {https://doi.org/10.5555/DEMO.ch001}, isbn = {978-1-4028-9462-6},
  abstract = {On {\\o}re, at 50\\%.}
}`;

const codes = async (content: string) =>
  (await readAll(content, "b.bib")).map((result) =>
    "record" in result ? result.record.uri : "rejection" in result ? result.rejection.code : undefined,
  );

describe("BibTeX", () => {
  it("tells a chapter with all that an entry has", async () => {
    expect(await readAll(ENTRY, "b.bib")).toEqual([
      {
        record: {
          uri: "b.bib#solvang2020",
          format: "BIBTEX",
          chapter: {
            title: "One CRANE for Two & More: Özçakıl",
            doi: "10.5555/demo.ch001",
            year: 2020,
            pages: "1-20",
            abstract: "On øre, at 50%.",
            bylines: ["Mira Solvang", "Jan van der Pell", "Harbour Working Group", "John Doe, Jr."].map((name) => ({
              name,
              affiliations: [],
            })),
            book: {
              title: "Ports as Neighbours",
              isbn: "9781402894626",
              publisher: "Quay Press",
              editors: ["Ed Itor"],
            },
          },
          definitions: [],
        },
      },
    ]);
  });

  it("reads all but a broken entry, which it hands back", async () => {
    const broken = "@incollection{lost, title = {No brace closes, year = 2020}";
    const content = `% a comment\n${ENTRY}\n${broken}\n@inproceedings{b, title={B}, booktitle={C}, year={2001}}`;
    const results = await readAll(content, "b.bib");
    expect(results).toMatchObject([
      { record: { uri: "b.bib#solvang2020" } },
      { rejection: { uri: "b.bib", code: "BAD_ENTRY", line: 11, input: `${broken}\n` } },
      { record: { uri: "b.bib#b" } },
    ]);
  });

  it.each([
    ["an entry in which a comma is missing", "@incollection{x, title={A} booktitle={B}}", "BAD_ENTRY"],
    ["an entry that ends in the middle", "@incollection{x, title={A", "BAD_ENTRY"],
    ["a work in no book", "@article{x, title={A}, journal={B}}", "NO_CHAPTER"],
    ["a year that is none", "@incollection{x, title={A}, booktitle={B}, year={soon}}", "BAD_YEAR"],
    ["a DOI that is none", "@incollection{x, title={A}, booktitle={B}, doi={ten}}", "BAD_DOI"],
    ["an ISBN that is none", "@incollection{x, title={A}, booktitle={B}, isbn={12}}", "BAD_ISBN"],
    ["no title", "@incollection{x, booktitle={B}}", "CHAPTER_MISSING"],
  ])("rejects %s, and reads the next", async (_, entry, code) => {
    expect(await codes(`${entry}\n${ENTRY}`)).toEqual([code, "b.bib#solvang2020"]);
  });

  it("uses abbreviations, and reads entries in parentheses, on one line, and in any case", async () => {
    const content = `@STRING{quay = "Quay Press"} @comment{not this} @InCollection(a, title = {A (b)}, booktitle = {B}, publisher = quay)`;
    expect(await readAll(content, "b.bib")).toMatchObject([
      { record: { chapter: { title: "A (b)", book: { title: "B", publisher: "Quay Press" } } } },
    ]);
  });

  it("keeps a DOI in a title where it stands", async () => {
    const [result] = await readAll("@incollection{x, title={On 10.5555/x}, booktitle={B}}", "b.bib");
    expect(result).toMatchObject({ record: { chapter: { title: "On 10.5555/x" } } });
    expect(JSON.stringify(result)).not.toContain('"doi"');
  });
});

describe("what BibTeX's crossref inherits", () => {
  const CHILD = "@incollection{a, title={One Crane}, author={Solvang, Mira}, pages={1--20}, crossref={Ports}}";
  const BOOK = `@book{ports, title={Ports as {Neighbours}}, editor={Itor, Ed}, publisher={Quay Press}, year={2020},
    isbn={978-1-4028-9462-6}, doi={10.5555/9781402894626}}`;
  const LONELY = "@book{quays, title={Quays}, publisher={Quay Press}}";
  const record = {
    uri: "b.bib#a",
    format: "BIBTEX",
    chapter: {
      title: "One Crane",
      year: 2020,
      pages: "1-20",
      bylines: [{ name: "Mira Solvang", affiliations: [] }],
      book: { title: "Ports as Neighbours", isbn: "9781402894626", publisher: "Quay Press", editors: ["Ed Itor"] },
    },
    definitions: [],
  };

  it.each([
    ["behind", [CHILD, BOOK]],
    ["before", [BOOK, CHILD]],
  ])("comes from a book that stands %s it, whose DOI is its own", async (_where, entries) => {
    expect(await readAll(entries.join("\n"), "b.bib")).toEqual([{ record }]);
  });

  it("leaves a book that nothing inherits from, and an entry whose book is not there, as they are", async () => {
    const results = await readAll([LONELY, BOOK, CHILD, CHILD.replace("Ports", "None")].join("\n"), "b.bib");
    expect(results).toMatchObject([
      { record },
      { record: { uri: "b.bib#a~2", chapter: { title: "One Crane", pages: "1-20" } } },
      { rejection: { code: "NO_CHAPTER", line: 1, input: LONELY } },
    ]);
  });
});

describe("RIS", () => {
  const RECORD = "TY  - CHAP\nAU  - Solvang, Mira\nTI  - One Crane: 10.5555/x\nT2  - Ports\nPY  - 2020\nER  - \n";

  it("reads all but a record without its end, or with what cannot be", async () => {
    const content = [
      RECORD,
      "TY  - CHAP\nTI  - Lost\n",
      RECORD.replace("2020", "soon"),
      RECORD.replace("PY", "DO"),
      RECORD.replace("PY  - 2020", "SN  - 12"),
      RECORD.replace("CHAP", "JOUR"),
      RECORD,
      "TY  - CHAP\nTI  - Cut o",
    ].join("");
    const results = await readAll(content, "r.ris");
    expect(
      results.map((result) =>
        "record" in result ? result.record.uri : "rejection" in result ? result.rejection.code : undefined,
      ),
    ).toEqual([
      "r.ris#record=1",
      "BAD_ENTRY",
      "BAD_YEAR",
      "BAD_DOI",
      "BAD_ISBN",
      "NO_CHAPTER",
      "r.ris#record=5",
      "BAD_ENTRY",
    ]);
    expect(results[1]).toMatchObject({ rejection: { line: 7, input: "TY  - CHAP\nTI  - Lost\n" } });
    expect(results[0]).toMatchObject({
      record: { chapter: { title: "One Crane: 10.5555/x", year: 2020, book: { title: "Ports" } } },
    });
  });
});
