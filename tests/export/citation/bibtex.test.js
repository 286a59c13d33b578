import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bibtex } from "../../../src/export/citation/bibtex.js";
import { oneLine } from "../../../src/export/citation/oneLine.js";
import { bare, book, chapter, definition, named, TITLES } from "./sampleWorks.js";
/** The entries as CSL items, read by citation-js's parser. */
const read = (works) => plugins.input.chain(bibtex(works), { forceType: "@bibtex/text", generateGraph: false });
/** As the parser gives a title: words kept from lower-casing are marked so. */
const plain = (title) => String(title).replace(/<span class="nocase">(.*?)<\/span>/g, "$1");
describe("bibtex", () => {
    it("makes a chapter an @incollection of its book", () => {
        expect(bibtex([chapter])).toBe(`@incollection{gomez2021do,
  author = {de la Gómez, María and Özçakıl, Elif Şule and O, Li},
  title = {Do harbours negotiate?},
  booktitle = {Handbook of Tide Diplomacy},
  editor = {Łukasz, Ana},
  publisher = {Invented \\& Sons},
  year = {2021},
  pages = {10--20},
  doi = {10.5555/tide.ch001},
  isbn = {9785555000019},
  url = {https://doi.org/10.5555/tide.ch001},
}
`);
    });
    it("reads back as the chapter it was", () => {
        expect(read([chapter])).toMatchObject([
            {
                type: "chapter",
                title: "Do harbours negotiate?",
                "container-title": "Handbook of Tide Diplomacy",
                author: [
                    { family: "Gómez", given: "María", "non-dropping-particle": "de la" },
                    { family: "Özçakıl", given: "Elif Şule" },
                    { family: "O", given: "Li" },
                ],
                editor: [{ family: "Łukasz", given: "Ana" }],
                publisher: "Invented & Sons",
                page: "10-20",
                DOI: "10.5555/tide.ch001",
                ISBN: "9785555000019",
                issued: { "date-parts": [[2021]] },
            },
        ]);
    });
    it("cites a definition as the entry of its term, with the chapter named", () => {
        const [item] = read([definition]);
        expect(item).toMatchObject({
            type: "chapter",
            title: "Tide diplomacy",
            note: "Definition in “Do harbours negotiate?”",
        });
        expect(bibtex([definition])).toContain("abstract = {Talks between ports that follow the sea: 100\\% of them \\& more.}");
    });
    it("makes a book a @book, and says nothing that is not known", () => {
        expect(bibtex([book])).toContain("@book{lukasz2021handbook,");
        expect(bibtex([bare])).toBe(`@incollection{who,
  title = {Who owns the shore?},
  booktitle = {Shores},
  pagetotal = {18},
}
`);
    });
    it.each(TITLES)("reads back the title %j", (title) => {
        expect(plain(read([{ ...chapter, title }])[0]?.title)).toBe(oneLine(title));
    });
    it("keeps its braces balanced and its entries apart, whatever the title", () => {
        fc.assert(fc.property(fc.array(fc.constantFrom(..."{}\\%&$#_~^\"'@=, aB\n"), { maxLength: 12 }), (characters) => {
            const items = read([{ ...chapter, title: `x${characters.join("")}` }, book]);
            expect(items.map(({ type }) => type)).toEqual(["chapter", "book"]);
            expect(items[1]?.title).toBe(book.title);
        }));
    });
    it.each([
        [named("Ana", "García y Vega"), { family: "García y Vega", given: "Ana" }],
        [named("Jean-Paul", "O"), { family: "O", given: "Jean-Paul" }],
        [named("", "Plato"), { family: "Plato" }],
        [{ name: "Ana de la Cruz" }, { family: "Cruz", given: "Ana", "non-dropping-particle": "de la" }],
        [{ name: "José Ortega y Gasset" }, { family: "Ortega y Gasset", given: "José" }],
        [{ name: "Bo Roe Jr." }, { family: "Roe", given: "Bo", suffix: "Jr." }],
        [named("L.", "Beethoven", "van"), { family: "Beethoven", given: "L.", "non-dropping-particle": "van" }],
    ])("reads back the name %j", (name, expected) => {
        expect(read([{ ...chapter, authors: [name] }])[0]?.author).toEqual([expected]);
    });
    it("keeps the name of an organisation in one piece", () => {
        const authors = [named("", "Ministry of Ports and Tides, North"), named("Ana", "Roe and Doe")];
        expect(read([{ ...chapter, authors }])[0]?.author).toHaveLength(2);
    });
});
