import { describe, expect, it } from "vitest";
import { readAll } from "../fixture.js";

const WORK = {
  type: "book-chapter",
  DOI: "10.5555/demo.ch001",
  title: ["One Crane for Two"],
  "container-title": ["Ports as Neighbours"],
  author: [{ given: "Mira", family: "Solvang" }],
};

async function chapterOf(change: object) {
  const [result] = await readAll(JSON.stringify({ ...WORK, ...change }), "w.json", "CROSSREF");
  if (result && "record" in result) return result.record.chapter;
  throw new Error(JSON.stringify(result));
}

async function rejectionOf(change: object): Promise<string> {
  const results = await readAll(JSON.stringify([{ ...WORK, ...change }, WORK]), "w.json");
  expect(results).toMatchObject([{ rejection: { uri: "w.json", line: 1, input: expect.any(String) } }, { record: {} }]);
  return results[0] && "rejection" in results[0] ? results[0].rejection.code : "";
}

describe("a Crossref work", () => {
  it("is a chapter without definitions, under its DOI in its file", async () => {
    expect(await readAll(JSON.stringify(WORK), "works.json")).toEqual([
      {
        record: {
          uri: "works.json#10.5555/demo.ch001",
          format: "CROSSREF",
          chapter: {
            title: "One Crane for Two",
            doi: "10.5555/demo.ch001",
            bylines: [{ name: "Mira Solvang", affiliations: [] }],
            book: { title: "Ports as Neighbours" },
          },
          definitions: [],
        },
      },
    ]);
  });

  it("tells authors with ORCID, affiliation and country, and bodies by their name", async () => {
    const author = [
      { given: "Jan", family: "van der Pell", suffix: "Jr.", ORCID: "https://orcid.org/0000-0002-1825-0097" },
      { given: "Mira", family: "Solvang", affiliation: [{ name: "Institute of Ports, Fjord University, Norway" }] },
      { name: "Harbour Working Group", affiliation: [{ name: "Quay Ltd." }] },
      { family: "Suharto" },
    ];
    expect((await chapterOf({ author }))?.bylines).toEqual([
      { name: "Jan van der Pell, Jr.", orcid: "0000-0002-1825-0097", affiliations: [] },
      { name: "Mira Solvang", affiliations: [{ name: "Institute of Ports, Fjord University", country: "Norway" }] },
      { name: "Harbour Working Group", affiliations: [{ name: "Quay Ltd." }] },
      { name: "Suharto", affiliations: [] },
    ]);
  });

  it.each([
    ["a year", { issued: { "date-parts": [[2021]] } }, 2021],
    ["a year and a month", { issued: { "date-parts": [[2021, 3]] } }, 2021],
    ["no part", { issued: { "date-parts": [[]] } }, undefined],
    ["null", { issued: { "date-parts": [[null]] } }, undefined],
    [
      "print before online",
      { "published-print": { "date-parts": [[2020]] }, issued: { "date-parts": [[2019]] } },
      2020,
    ],
  ])("gives the year of a partial date: %s", async (_, change, year) => {
    expect((await chapterOf(change))?.year).toBe(year);
  });

  it.each([
    ["<jats:p>One &amp; two.</jats:p><jats:p>Three.</jats:p>", "One & two.\nThree."],
    ["<jats:title>Abstract</jats:title><jats:p>On <jats:italic>cranes</jats:italic>.</jats:p>", "On cranes."],
    ["<jats:sec><jats:title>Aim</jats:title><jats:p>A<jats:sub>2</jats:sub></jats:p></jats:sec>", "A2"],
    ["<p>Plain</p>\n<p>HTML</p>", "Plain\nHTML"],
    ["Words where a < b & c", "Words where a < b & c"],
    ["<jats:p><![CDATA[a < b]]></jats:p>", "a < b"],
  ])("reads the abstract %s", async (abstract, text) => {
    expect((await chapterOf({ abstract }))?.abstract).toBe(text);
  });

  it("cites what its references say, by DOI where they have one", async () => {
    const reference = [
      { key: "1", DOI: "10.5555/CITED", unstructured: "A work" },
      { key: "2", unstructured: "Roe, J. (1999). <i>Cranes</i>." },
      { key: "3", author: "Doe", year: "2001", "volume-title": "Quays" },
      { key: "4" },
    ];
    expect((await chapterOf({ reference }))?.references).toEqual([
      "10.5555/cited",
      "Roe, J. (1999). Cranes.",
      "Doe. 2001. Quays",
    ]);
  });

  it("takes the book after its series, the ISBN that the DOI tells, and the licence", async () => {
    const change = {
      DOI: "10.4018/978-1-4028-9462-6.ch004",
      "container-title": ["Advances in Cranes", "Ports as Neighbours"],
      ISBN: ["http://id.crossref.org/isbn/9780306406157", "978-1-4028-9462-6"],
      license: [{ URL: "https://creativecommons.org/licenses/by/4.0/" }],
    };
    const [result] = await readAll(JSON.stringify({ ...WORK, ...change }), "w");
    expect(result).toMatchObject({
      record: {
        license: "https://creativecommons.org/licenses/by/4.0/",
        chapter: { book: { title: "Ports as Neighbours", isbn: "9781402894626" } },
      },
    });
  });

  it("keeps a DOI in a title where it stands", async () => {
    const chapter = await chapterOf({ title: ["On 10.5555/other and its DOI: 10.5555/third"], DOI: undefined });
    expect(chapter).toMatchObject({ title: "On 10.5555/other and its DOI: 10.5555/third" });
    expect(chapter).not.toHaveProperty("doi");
  });
});

describe("a Crossref work that cannot be read", () => {
  it.each([
    ["a list where an object belongs", { author: [["Mira", "Solvang"]] }, "BAD_RECORD"],
    ["an object where a list belongs", { author: { given: "Mira" } }, "BAD_RECORD"],
    ["a number where a date belongs", { issued: 7 }, "BAD_RECORD"],
    ["an object where a title belongs", { title: {} }, "BAD_RECORD"],
    ["an abstract in a list", { abstract: ["x"] }, "BAD_RECORD"],
    ["no title", { title: [] }, "CHAPTER_MISSING"],
    ["a DOI that is none", { DOI: "ten" }, "BAD_DOI"],
    ["an ISBN that is none", { ISBN: ["978-1-4028-9462-7"] }, "BAD_ISBN"],
    ["an ORCID that is none", { author: [{ family: "S", ORCID: "0000-0002-1825-0098" }] }, "BAD_ORCID"],
    ["a year that is none", { issued: { "date-parts": [[20211]] } }, "BAD_YEAR"],
    ["an author without a name", { author: [{ sequence: "first" }] }, "BYLINE_UNREADABLE"],
    ["a title too long for a key", { title: ["Quay ".repeat(500)] }, "TOO_LONG"],
    ["a journal's article", { type: "journal-article" }, "NO_CHAPTER"],
    ["an abstract that is no XML", { abstract: "<jats:p>open" }, "BAD_ABSTRACT"],
    [
      "a billion laughs",
      { abstract: `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><jats:p>&b;</jats:p>` },
      "BAD_ABSTRACT",
    ],
    ["an entity that is not declared", { abstract: "<jats:p>&laugh;</jats:p>" }, "BAD_ABSTRACT"],
    [
      "a file read by an entity",
      { abstract: `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><p>&a;</p>` },
      "BAD_ABSTRACT",
    ],
    ["half of a surrogate pair", { DOI: "10.5555/\ud800x" }, "BAD_RECORD"],
  ])("is rejected with a code, and the next is read: %s", async (_, change, code) => {
    expect(await rejectionOf(change)).toBe(code);
  });

  it("is rejected where an array stands in its place", async () => {
    const results = await readAll(JSON.stringify([WORK, [WORK], "x", 7]), "w.json");
    expect(results).toMatchObject([
      { record: {} },
      { rejection: { code: "BAD_RECORD" } },
      { rejection: { code: "BAD_RECORD" } },
      { rejection: { code: "BAD_RECORD" } },
    ]);
  });

  it("does not take those before it along where the file ends in the middle", async () => {
    const content = `{"message": {"items": [\n${JSON.stringify(WORK)},\n${JSON.stringify(WORK).slice(0, 60)}`;
    expect(await readAll(content, "w.json")).toMatchObject([
      { record: {} },
      { rejection: { code: "BAD_JSON", line: 3 } },
    ]);
    expect(await readAll(`[${JSON.stringify(WORK)},`, "w.json")).toMatchObject([
      { record: {} },
      { rejection: { code: "BAD_JSON", line: 1 } },
    ]);
  });

  it("leaves those around it where it alone is no JSON", async () => {
    const content = `[${JSON.stringify(WORK)},\n{"DOI": nope},\n${JSON.stringify(WORK)}]`;
    expect(await readAll(content, "w.json")).toMatchObject([
      { record: { uri: "w.json#10.5555/demo.ch001" } },
      { rejection: { code: "BAD_JSON", line: 2, input: '{"DOI": nope}' } },
      { record: { uri: "w.json#10.5555/demo.ch001~2" } },
    ]);
  });
});
