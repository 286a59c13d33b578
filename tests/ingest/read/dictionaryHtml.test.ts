import { describe, expect, it } from "vitest";
import { fixture, recordOf, rejectionOf } from "./fixture.js";

const FACTS = `<h2>Ports as Neighbours</h2><p>An agreement on cranes.</p>
<h3>Published in Chapter:</h3><p>One Crane for Two</p>`;
const AUTHORS = "Mira Solvang (Fjord University, Norway)";

function page(body: string, head = ""): string {
  return `<!DOCTYPE html>\n<html><head>${head}</head>\n<body>\n${body}\n</body></html>`;
}

describe("a dictionary page as HTML", () => {
  it("says what the same page says as text", async () => {
    const text = await recordOf(fixture("harbour-partnership-48213.txt"), "harbour-partnership-48213.txt");
    const html = await recordOf(fixture("harbour-partnership.html"));
    expect(html).toEqual({ ...text, uri: "page.txt", format: "DICTIONARY_HTML", chapter: expect.anything() });
    expect({ ...html.chapter }).toEqual({ ...text.chapter });
  });

  it("takes the page's number from og:url where there is no canonical link", async () => {
    const head = '<META PROPERTY="og:url" CONTENT="https://press.example/dictionary/quay/77">';
    const { definitions } = await recordOf(page(`<h1>What is Quay Twinning</h1>${FACTS}<p>${AUTHORS}</p>`, head));
    expect(definitions[0]?.number).toBe("77");
  });

  it.each([
    ["a list", `<ul><li>${AUTHORS}</li><li>Tom Ferris (Quay Ltd., Malta)</li></ul>`],
    [
      "spans",
      `<div><span>Mira Solvang</span> <span>(Fjord University, Norway)</span> <span>and</span> <span>Tom Ferris</span>
      <span>(Quay Ltd., Malta)</span></div>`,
    ],
    [
      "links in a sentence",
      `<p><a>Mira Solvang</a> (Fjord University, Norway)and <a>Tom Ferris</a> (Quay Ltd., Malta)</p>`,
    ],
    ["a definition list", `<dl><dt>Author(s)</dt><dd>${AUTHORS}, Tom Ferris (Quay Ltd., Malta)</dd></dl>`],
    ["line breaks", `<div>${AUTHORS},<br>Tom Ferris (Quay Ltd., Malta)</div>`],
  ])("reads authors laid out as %s", async (_, authors) => {
    const { chapter } = await recordOf(page(`<h1>What is Quay Twinning</h1>${FACTS}${authors}<p>DOI: 10.5555/x</p>`));
    expect(chapter?.bylines).toEqual([
      { name: "Mira Solvang", affiliations: [{ name: "Fjord University", country: "Norway" }] },
      { name: "Tom Ferris", affiliations: [{ name: "Quay Ltd.", country: "Malta" }] },
    ]);
    expect(chapter?.doi).toBe("10.5555/x");
  });

  it("reads labels and values that elements part", async () => {
    const body = `<h1>What is Quay Twinning</h1>${FACTS}<p>${AUTHORS}</p><dl><dt>Copyright</dt><dd>© 2020</dd>
      <dt>Pages</dt><dd>12</dd><dt>DOI</dt><dd><a>10.5555/x</a></dd></dl>`;
    expect((await recordOf(page(body))).chapter).toMatchObject({ year: 2020, pages: "12", doi: "10.5555/x" });
  });

  it("is known by its content, with or without a document around it", async () => {
    const fragment = `<!-- saved --><div><h1>What is Quay Twinning</h1>${FACTS}<p>${AUTHORS}</p></div>`;
    expect((await recordOf(fragment)).format).toBe("DICTIONARY_HTML");
    expect((await recordOf(`What is <b>\nPorts\nA mark.\nPublished in Chapter:\nMarks\n${AUTHORS}`)).format).toBe(
      "DICTIONARY_TEXT",
    );
  });

  it.each([
    ["no term", `<h1>Quay Twinning</h1>${FACTS}<p>${AUTHORS}</p>`, "TERM_MISSING", 4],
    ["no authors", `<h1>What is Quay Twinning</h1>\n${FACTS}\n\n<p>DOI: 10.5555/x</p>`, "BYLINES_MISSING", 8],
    ["a DOI that is none", `<h1>What is Quay</h1>${FACTS}<p>${AUTHORS}</p>\n<p>\n\nDOI:\n none</p>`, "BAD_DOI", 8],
    ["a document of another kind", "<h1>Welcome</h1>", "UNKNOWN_FORMAT", 1],
  ])("is rejected with the line of its source: %s", async (_, body, code, line) => {
    expect(await rejectionOf(page(body))).toEqual({ code, line });
  });

  it("reads hundreds of elements within each other, and refuses at once what only an attack nests", async () => {
    const facts = `<h1>What is Quay Twinning</h1>${FACTS}<p>${AUTHORS}</p>`;
    expect((await recordOf(page(`${"<div>".repeat(500)}${facts}`))).definitions).toHaveLength(1);
    expect(await rejectionOf(page(`\n${"<div>".repeat(200_000)}${facts}`))).toEqual({ code: "TOO_DEEP", line: 5 });
  });

  it("reads many elements side by side", async () => {
    const facts = `<h1>What is Quay Twinning</h1>${FACTS}<p>${AUTHORS}</p>`;
    expect((await recordOf(`${"<p>Help<br></p>".repeat(50_000)}${facts}`)).definitions).toHaveLength(1);
  });
});
