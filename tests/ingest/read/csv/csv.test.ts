import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAll } from "../fixture.js";

const inShort = async (content: string) =>
  (await readAll(content, "g.csv")).map((result) =>
    "rejection" in result
      ? `${result.rejection.code}:${result.rejection.line}`
      : "record" in result
        ? result.record.uri
        : "decision",
  );

async function recordOf(content: string) {
  const [result, ...others] = await readAll(content, "g.csv");
  if (!result || !("record" in result) || others.length > 0) throw new Error(JSON.stringify([result, ...others]));
  return result.record;
}

describe("a CSV glossary", () => {
  it("gives a definition alone where a row tells of no chapter", async () => {
    expect(await readAll("term,definition\nQuay (Q),A place for ships.\n", "g.csv")).toEqual([
      {
        record: {
          uri: "g.csv#row=1",
          format: "CSV",
          definitions: [{ label: "Quay (Q)", alternativeLabels: [], text: "A place for ships." }],
        },
      },
    ]);
  });

  it("gives all that a row has, under whatever names the columns go", async () => {
    const header =
      "Head Word;Gloss;SYNONYMS;Chapter_Title;DOI URL;Author(s);Book Title;ISBN-13;Press;Editors;Publication Year;pp;Works Cited;Licence;Shelf";
    const row = [
      "Harbour Talk (HT)",
      '"Talk; between ""harbours"".\nEvery tide."',
      '"Port talk; quay talk"',
      "Towns at Sea",
      "https://doi.org/10.5555/ATLAS.ch001",
      '"Ada Quill (Harbour University, Norway); Bo Ink"',
      "Atlas",
      "978-0-306-40615-7",
      "Quay Press",
      "Eve Itor",
      "2015-03",
      "3-9",
      '"https://doi.org/10.5555/X; A ledger (1999)"',
      "CC-BY-4.0",
      "7",
    ].join(";");
    expect(await recordOf(`\ufeff${header}\r\n${row}\r\n`)).toEqual({
      uri: "g.csv#row=1",
      format: "CSV",
      license: "CC-BY-4.0",
      chapter: {
        title: "Towns at Sea",
        doi: "10.5555/atlas.ch001",
        year: 2015,
        pages: "3-9",
        bylines: [
          { name: "Ada Quill", affiliations: [{ name: "Harbour University", country: "Norway" }] },
          { name: "Bo Ink", affiliations: [] },
        ],
        book: { title: "Atlas", isbn: "9780306406157", publisher: "Quay Press", editors: ["Eve Itor"] },
      },
      definitions: [
        {
          label: "Harbour Talk",
          alternativeLabels: ["HT", "Port talk", "quay talk"],
          text: 'Talk; between "harbours".\nEvery tide.',
          references: ["10.5555/x", "A ledger (1999)"],
        },
      ],
    });
  });

  it.each([",", ";", "\t", "|"])("may be parted by %j", async (delimiter) => {
    const content = ["altLabel", "prefLabel", "description"].join(delimiter);
    const { definitions } = await recordOf(`${content}\n${["pier", "Quay", "A place"].join(delimiter)}`);
    expect(definitions).toEqual([{ label: "Quay", alternativeLabels: ["pier"], text: "A place" }]);
  });

  it.each([
    ["=HYPERLINK(10;20)", "=cmd|' /C calc'!A0"],
    ["+Quay", "-1+1"],
    ["@SUM(A1)", "=1+1"],
    ["Quay", "0012"],
  ])("keeps cells that look like formulas or numbers as text: %s", async (term, definition) => {
    const { definitions } = await recordOf(`term,definition\n"${term}","${definition}"`);
    expect(definitions[0]).toMatchObject({ label: term, text: definition });
  });

  it("calls a chapter without a title by its DOI, and an entry by its term", async () => {
    expect((await recordOf("term,definition,doi\nQuay,A place,10.5555/x")).chapter).toEqual({
      title: "DOI 10.5555/x",
      doi: "10.5555/x",
      bylines: [],
    });
    expect((await recordOf("term,definition,book\nQuay,A place,Atlas")).chapter).toEqual({
      title: "Quay",
      bylines: [],
      book: { title: "Atlas" },
    });
  });

  it("keeps a DOI in a title where it stands", async () => {
    const { chapter } = await recordOf("term,definition,chapter\nQuay,A place,On 10.5555/x");
    expect(chapter).toEqual({ title: "On 10.5555/x", bylines: [] });
  });
});

describe("a row that cannot be read", () => {
  const HEADER = "term,definition,doi,isbn,year,authors";

  it.each([
    ["too many cells", "a,b,,,,,c", "BAD_ROW"],
    ["too few cells", "a,b", "BAD_ROW"],
    ["no term", ",b,,,,", "TERM_MISSING"],
    ["no definition", "a,,,,,", "DEFINITION_MISSING"],
    ["a DOI that is none", "a,b,ten,,,", "BAD_DOI"],
    ["an ISBN that is none", "a,b,,978,,", "BAD_ISBN"],
    ["a year that is none", "a,b,,,soon,", "BAD_YEAR"],
    ["authors that are none", 'a,b,,,,"Jane Roe (Uni"', "BYLINE_UNREADABLE"],
    ["a term too long", `${"a".repeat(400)},b,,,,`, "TOO_LONG"],
    ["a quote that does not close", 'a,"b,,,,', "BAD_ROW"],
    ["a stray quote", 'a,5" pipe,,,,', "BAD_ROW"],
  ])("is rejected with code, line and header, the others loaded: %s", async (_, row, code) => {
    const content = `${HEADER}\nx,y,,,,\n\n${row}\nz,"quoted,\ntext",,,,\nlast,one,,,,`;
    const results = await readAll(content, "g.csv");
    expect(results.filter((result) => "record" in result)).toHaveLength(3);
    expect(results.find((result) => "rejection" in result)).toEqual({
      rejection: { uri: "g.csv", code, message: expect.any(String), line: 4, input: `${HEADER}\n${row}` },
    });
  });

  it("is alone lost among stray quotes", async () => {
    expect(await inShort('term,definition\na,5" x\nb,y\nc,6" z\nd,"e"\n')).toEqual([
      "BAD_ROW:2",
      "g.csv#row=2",
      "BAD_ROW:4",
      "g.csv#row=4",
    ]);
  });

  it("is told from a file without rows, or without a header", async () => {
    expect(await inShort("term,definition\n")).toEqual(["EMPTY_INPUT:undefined"]);
    const [result] = await readAll("a,b\nc,d", "g.csv", "CSV");
    expect(result).toMatchObject({ rejection: { code: "UNKNOWN_FORMAT", line: 1 } });
  });
});

describe("a CSV glossary of any rows", () => {
  const word = fc.stringMatching(/^[A-ZÖÇŞİ][a-zöçşığ]{2,9}$/);
  const text = fc
    .array(fc.oneof(word, fc.constantFrom('"quoted"', "a,b", "c;d", "=1+1", "e\tf", "g|h")), {
      minLength: 1,
      maxLength: 8,
    })
    .map((words) => words.join(" ").replace(/\s+/g, " "));
  const paragraphs = fc.array(text, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n"));

  it("is read back, whatever stands in its cells", async () => {
    const row = fc.record({
      term: fc.tuple(word, word).map((words) => words.join(" ")),
      definition: paragraphs,
      book: text,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(",", ";", "\t", "|"),
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        async (rows, delimiter, newline, quoted) => {
          const content = stringify(rows, {
            header: true,
            delimiter,
            quoted: quoted || newline !== "\n",
            record_delimiter: newline,
            bom: quoted,
          });
          expect(await readAll(content, "g")).toEqual(
            rows.map(({ term, definition, book }, index) => ({
              record: {
                uri: `g#row=${index + 1}`,
                format: "CSV",
                chapter: { title: term, bylines: [], book: { title: book } },
                definitions: [{ label: term, alternativeLabels: [], text: definition }],
              },
            })),
          );
        },
      ),
    );
  });
});
