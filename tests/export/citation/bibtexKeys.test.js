import { describe, expect, it } from "vitest";
import { bibtexKeys } from "../../../src/export/citation/bibtexKeys.js";
import { bare, book, chapter, definition, named } from "./sampleWorks.js";
describe("bibtexKeys", () => {
    it("makes ASCII keys of family name, year and first weighty word", () => {
        const authors = [named("Elif", "Özçakıl Łuk")];
        expect(bibtexKeys([{ ...chapter, authors, title: "The Ağa of a port" }])).toEqual(["ozcakilluk2021aga"]);
        expect(bibtexKeys([bare, book, { ...bare, title: "港" }])).toEqual(["who", "lukasz2021handbook", "chapter"]);
    });
    it("gives no key twice in a bibliography", () => {
        const works = [chapter, chapter, { ...definition, term: "do" }, bare, chapter];
        expect(bibtexKeys(works)).toEqual(["gomez2021do", "gomez2021do-2", "gomez2021do-3", "who", "gomez2021do-4"]);
    });
});
