import { plugins } from "@citation-js/core";
import { describe, expect, it } from "vitest";
import { cslJson } from "../../../src/export/citation/cslJson.js";
import { bare, book, chapter, definition } from "./sampleWorks.js";
describe("cslJson", () => {
    it("is an array of items that citation-js takes unchanged", () => {
        const items = JSON.parse(cslJson([chapter, definition, book, bare]));
        const taken = plugins.input.chain(items, { forceType: "@csl/list+object", generateGraph: false });
        expect(taken).toEqual(items);
        expect(items.map(({ type }) => type)).toEqual(["chapter", "entry-dictionary", "book", "chapter"]);
    });
    it("says what is known and nothing else", () => {
        expect(JSON.parse(cslJson([chapter]))).toEqual([
            {
                id: "chapter:10.5555/tide.ch001",
                type: "chapter",
                title: "Do harbours negotiate?",
                author: [
                    { family: "Gómez", given: "María", "non-dropping-particle": "de la" },
                    { family: "Özçakıl", given: "Elif Şule" },
                    { family: "O", given: "Li" },
                ],
                editor: [{ family: "Łukasz", given: "Ana" }],
                "container-title": "Handbook of Tide Diplomacy",
                publisher: "Invented & Sons",
                issued: { "date-parts": [[2021]] },
                page: "10-20",
                DOI: "10.5555/tide.ch001",
                URL: "https://doi.org/10.5555/tide.ch001",
                ISBN: "9785555000019",
            },
        ]);
        expect(JSON.parse(cslJson([bare]))).toEqual([
            {
                id: "chapter:bare",
                type: "chapter",
                title: "Who owns the shore?",
                "container-title": "Shores",
                "number-of-pages": "18",
            },
        ]);
    });
    it("holds a definition's text and the chapter it stands in", () => {
        expect(JSON.parse(cslJson([definition]))[0]).toMatchObject({
            title: "Tide diplomacy",
            genre: "Definition in “Do harbours negotiate?”",
            abstract: definition.text,
            "container-title": "Handbook of Tide Diplomacy",
        });
    });
});
