import fc from "fast-check";
import { DataFactory, Parser, Store } from "n3";
import { describe, expect, it } from "vitest";
import { legible } from "../../src/export/legible.js";
import { skosTurtle, streamSkos } from "../../src/export/skos.js";
import { DCTERMS, LEXIGRAPH, RDF, SKOS } from "../../src/export/vocabulary.js";
import { harbourAccord, site, termDocument } from "./sampleDocuments.js";
import { hostileText } from "./sampleSubgraph.js";
import { brokenConditions } from "./skosConditions.js";
const { namedNode, literal, quad } = DataFactory;
const TERMS = "http://127.0.0.1:4000/terms";
const tide = `${TERMS}/tide-diplomacy`;
const read = (terms, language) => new Store(new Parser().parse(skosTurtle({ ...site, ...(language && { language }) }, terms)));
const objects = (store, subject, predicate) => store.getObjects(namedNode(subject), namedNode(predicate), null).map(({ value }) => value);
describe("skos", () => {
    const store = read([termDocument, harbourAccord]);
    it("puts every term into one concept scheme", () => {
        const schemes = store.getSubjects(namedNode(`${RDF}type`), namedNode(`${SKOS}ConceptScheme`), null);
        expect(schemes.map(({ value }) => value)).toEqual([TERMS]);
        const concepts = store.getSubjects(namedNode(`${RDF}type`), namedNode(`${SKOS}Concept`), null);
        expect(concepts.map(({ value }) => value)).toEqual([tide, `${TERMS}/harbour-accord`]);
        for (const { value } of concepts) {
            expect(objects(store, value, `${SKOS}inScheme`)).toEqual([TERMS]);
            expect(objects(store, value, `${SKOS}topConceptOf`)).toEqual([TERMS]);
        }
    });
    it("says labels once, and the preferred one as no alternative", () => {
        expect(objects(store, tide, `${SKOS}prefLabel`)).toEqual(["Tide diplomacy"]);
        expect(objects(store, tide, `${SKOS}altLabel`)).toEqual(["TD", 'The "tidal" way']);
    });
    it("gives each definition its text and its source", () => {
        const definitions = objects(store, tide, `${SKOS}definition`);
        expect(definitions.map((each) => objects(store, each, `${RDF}value`)[0])).toEqual(termDocument.definitions.map(({ text }) => text));
        expect(definitions.map((each) => objects(store, each, `${DCTERMS}source`))).toEqual([
            ["https://doi.org/10.5555/tide.ch001"],
            ["http://127.0.0.1:4000/chapters/shore-77aa"],
            [],
        ]);
        expect(definitions.map((each) => objects(store, each, `${DCTERMS}issued`))).toEqual([["2021"], [], []]);
    });
    it("says skos:related of what was asserted alone, and our own predicates of what was inferred", () => {
        expect(objects(store, tide, `${SKOS}related`)).toEqual([`${TERMS}/harbour-accord`]);
        expect(objects(store, `${TERMS}/harbour-accord`, `${SKOS}related`)).toEqual([tide]);
        expect(objects(store, tide, `${LEXIGRAPH}mentions`)).toEqual([`${TERMS}/harbour-accord`]);
        expect(objects(store, tide, `${LEXIGRAPH}isDefinedTogetherWith`)).toEqual([`${TERMS}/c-plus-plus`]);
        const [pair] = objects(store, tide, `${LEXIGRAPH}relation`).slice(1);
        expect(pair && objects(store, pair, `${LEXIGRAPH}target`)).toEqual([`${TERMS}/c-plus-plus`]);
        expect(pair && objects(store, pair, `${LEXIGRAPH}score`)).toEqual(["0.375"]);
        expect(pair && objects(store, pair, `${LEXIGRAPH}statement`)).toEqual(["“Shores” defines both."]);
        expect(store.getSubjects(null, namedNode(tide), null).map(({ value }) => value)).not.toContain(tide);
    });
    it("declares every predicate of ours that it uses", () => {
        const used = new Set(store.getPredicates(null, null, null).map(({ value }) => value));
        const ours = [...used].filter((value) => value.startsWith(LEXIGRAPH));
        expect(ours).toHaveLength(6);
        for (const predicate of ours)
            expect(objects(store, predicate, `${RDF}type`)).toEqual([`${RDF}Property`]);
    });
    it("tags its words with the language where one is given", () => {
        const tagged = read([termDocument], "en");
        expect(tagged.getObjects(namedNode(tide), namedNode(`${SKOS}prefLabel`), null)).toEqual([
            literal("Tide diplomacy", "en"),
        ]);
    });
    it("holds SKOS's integrity conditions, and its text whatever the labels are", () => {
        fc.assert(fc.property(hostileText, fc.array(hostileText, { maxLength: 4 }), hostileText, (label, alternatives, text) => {
            const alternativeLabels = [...alternatives, label];
            const definitions = [
                { id: "definition:d", text, chapter: { id: "chapter:c", name: "C", doi: `10.5555/${text}` } },
            ];
            const hostile = read([{ ...termDocument, label, alternativeLabels, definitions }, harbourAccord]);
            expect(brokenConditions(hostile)).toEqual([]);
            expect(objects(hostile, tide, `${SKOS}prefLabel`)).toEqual([legible(label)]);
            expect(objects(hostile, `${tide}#definition:d`, `${RDF}value`)).toEqual([legible(text)]);
        }));
    });
    it("is the same text whole and streamed, one chunk a term", async () => {
        const chunks = [];
        for await (const chunk of streamSkos(site, [termDocument, harbourAccord]))
            chunks.push(chunk);
        expect(chunks).toHaveLength(4);
        expect(chunks.join("")).toBe(skosTurtle(site, [termDocument, harbourAccord]));
        expect(new Parser().parse(skosTurtle(site, [])).length).toBeGreaterThan(1);
    });
});
describe("brokenConditions", () => {
    const skos = (name) => namedNode(SKOS + name);
    const [a, b] = [namedNode("urn:a"), namedNode("urn:b")];
    it.each([
        [
            "S9",
            [quad(a, namedNode(`${RDF}type`), skos("Concept")), quad(a, namedNode(`${RDF}type`), skos("ConceptScheme"))],
        ],
        ["S13", [quad(a, skos("prefLabel"), literal("x")), quad(a, skos("altLabel"), literal("x"))]],
        ["S14", [quad(a, skos("prefLabel"), literal("x")), quad(a, skos("prefLabel"), literal("y"))]],
        ["S27", [quad(a, skos("related"), b), quad(b, skos("broader"), a)]],
        [
            "S37",
            [
                quad(a, skos("inScheme"), b),
                quad(b, namedNode(`${RDF}type`), skos("Collection")),
                quad(b, namedNode(`${RDF}type`), skos("Concept")),
            ],
        ],
    ])("finds %s", (condition, quads) => {
        expect(brokenConditions(new Store(quads))).toEqual([condition]);
    });
});
