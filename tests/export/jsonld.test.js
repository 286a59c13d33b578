import jsonld from "jsonld";
import { describe, expect, it } from "vitest";
import { jsonLdDocument } from "../../src/export/jsonld.js";
import * as sample from "./sampleDocuments.js";
const { site } = sample;
const documentLoader = async (url) => {
    throw new Error(`The document asks the network for ${url}.`);
};
// Safe mode fails on whatever expansion would drop.
const strict = { documentLoader, safe: true };
/** The node of a document's subject as JSON-LD's own algorithm expands it, property by property. */
async function expanded(entity) {
    const document = JSON.parse(JSON.stringify(jsonLdDocument(site, entity)));
    const [node] = await jsonld.expand(document, strict);
    if (!node)
        throw new Error("The document expands to nothing.");
    return node;
}
describe("jsonLdDocument", () => {
    it.each([
        ["DefinedTerm", "terms/tide-diplomacy", sample.termDocument],
        ["ScholarlyArticle", "chapters/10.5555/tide.ch001", sample.chapterDocument],
        ["Person", "authors/elif-ozcakil-a1b2c3", sample.authorDocument],
        ["Book", "books/9785555000019", sample.bookDocument],
        ["Organization", "organizations/shore-institute", sample.organizationDocument],
    ])("is a %s at its address, and loses nothing when expanded", async (type, path, entity) => {
        const node = await expanded(entity);
        expect(node["@type"]).toEqual([`https://schema.org/${type}`]);
        expect(node["@id"]).toBe(`http://127.0.0.1:4000/${path}`);
        const document = jsonLdDocument(site, entity);
        const stated = Object.keys(document).filter((name) => !name.startsWith("@"));
        expect(Object.keys(node)
            .filter((name) => !name.startsWith("@"))
            .sort()).toEqual(stated.map((name) => `https://schema.org/${name}`).sort());
    });
    it("puts a term into its set, with its definitions and chapters", () => {
        expect(jsonLdDocument(site, sample.termDocument)).toMatchObject({
            name: "Tide diplomacy",
            termCode: "tide-diplomacy",
            inDefinedTermSet: { "@type": "DefinedTermSet", "@id": "http://127.0.0.1:4000/terms", name: site.title },
            description: sample.termDocument.definitions.map(({ text }) => text),
            subjectOf: [{ "@type": "ScholarlyArticle", sameAs: "https://doi.org/10.5555/tide.ch001" }, { name: "Shores" }],
        });
    });
    it("gives a chapter its authors in printed order, its book and every DOI", () => {
        expect(jsonLdDocument(site, sample.chapterDocument)).toMatchObject({
            headline: "Do harbours negotiate?",
            datePublished: "2021",
            pagination: "10-20",
            author: [
                {
                    "@type": "Person",
                    name: "Elif Özçakıl",
                    sameAs: "https://orcid.org/0000-0001-2345-6789",
                    affiliation: [{ "@type": "Organization", name: "Shore Institute" }],
                },
                { "@type": "Person", name: "Li O" },
            ],
            isPartOf: [{ "@type": "Book", isbn: "9785555000019", publisher: { name: "Invented & Sons" } }],
            sameAs: ["https://doi.org/10.5555/tide.ch001", "https://doi.org/10.5555/reprint%3C1%3E"],
            identifier: [{ propertyID: "DOI", value: "10.5555/tide.ch001" }, { value: "10.5555/reprint<1>" }],
        });
    });
    it("names an author's ORCID, and the works as pointing at the author", async () => {
        const node = await expanded(sample.authorDocument);
        expect(node["https://schema.org/sameAs"]).toEqual([{ "@id": "https://orcid.org/0000-0001-2345-6789" }]);
        expect(jsonLdDocument(site, sample.authorDocument)["@reverse"]).toMatchObject({
            author: [{ "@type": "ScholarlyArticle", name: "Do harbours negotiate?" }],
        });
    });
    it("gives a book its parts and an organization its country", () => {
        expect(jsonLdDocument(site, sample.bookDocument)).toMatchObject({
            name: "Handbook of Tide Diplomacy",
            identifier: { propertyID: "DOI", value: "10.5555/tide" },
            hasPart: [{ "@id": "http://127.0.0.1:4000/chapters/10.5555/tide.ch001" }],
            editor: [{ "@type": "Person", name: "Ana Łukasz" }],
        });
        expect(jsonLdDocument(site, sample.organizationDocument)).toMatchObject({
            address: { "@type": "PostalAddress", addressCountry: "TR" },
        });
    });
    it("leaves out what is not known", () => {
        const bare = { ...sample.chapterDocument, dois: [], books: [], terms: [], authors: [], pages: "18" };
        const document = jsonLdDocument(site, bare);
        for (const absent of ["sameAs", "identifier", "isPartOf", "about", "author", "pagination"]) {
            expect(document).not.toHaveProperty(absent);
        }
    });
});
