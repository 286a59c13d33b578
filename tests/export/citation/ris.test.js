import { plugins } from "@citation-js/core";
import "@citation-js/plugin-ris";
import { describe, expect, it } from "vitest";
import { oneLine } from "../../../src/export/citation/oneLine.js";
import { ris } from "../../../src/export/citation/ris.js";
import { bare, book, chapter, definition, TITLES } from "./sampleWorks.js";
/** The records as CSL items, read by citation-js's parser. */
const read = (works) => plugins.input.chain(ris(works), { forceType: "@ris/file", generateGraph: false });
describe("ris", () => {
    it("writes a chapter with its DOI, its pages apart, and particles kept", () => {
        expect(ris([chapter]).split("\r\n")).toEqual([
            "TY  - CHAP",
            "ID  - chapter:10.5555/tide.ch001",
            "AU  - de la Gómez, María",
            "AU  - Özçakıl, Elif Şule",
            "AU  - O, Li",
            "TI  - Do harbours negotiate?",
            "T2  - Handbook of Tide Diplomacy",
            "A2  - Łukasz, Ana",
            "PB  - Invented & Sons",
            "PY  - 2021",
            "SP  - 10",
            "EP  - 20",
            "SN  - 9785555000019",
            "DO  - 10.5555/tide.ch001",
            "UR  - https://doi.org/10.5555/tide.ch001",
            "ER  - ",
            "",
        ]);
    });
    it("reads back as the chapter, the definition and the book they were", () => {
        const [first, second, third] = read([chapter, definition, book]);
        expect(first).toMatchObject({
            type: "chapter",
            title: "Do harbours negotiate?",
            "container-title": "Handbook of Tide Diplomacy",
            DOI: "10.5555/tide.ch001",
            page: "10-20",
            editor: [{ family: "Łukasz", given: "Ana" }],
        });
        expect(first?.author).toHaveLength(3);
        expect(second).toMatchObject({ type: "entry-dictionary", title: "Tide diplomacy", abstract: definition.text });
        expect(third).toMatchObject({ type: "book", title: book.title, ISBN: "9785555000019" });
        expect(third?.editor).toHaveLength(2);
    });
    it("says nothing that is not known: no author, year or DOI, and a count is no page", () => {
        expect(ris([bare])).toBe("TY  - CHAP\r\nID  - chapter:bare\r\nTI  - Who owns the shore?\r\nT2  - Shores\r\nER  - \r\n");
    });
    it.each(TITLES)("reads back the title %j", (title) => {
        expect(read([{ ...chapter, title }])[0]?.title).toBe(oneLine(title));
    });
});
