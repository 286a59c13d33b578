import { describe, expect, it } from "vitest";
import { doiIri, entityIri, fragmentIri } from "../../src/export/iri.js";
describe("iri", () => {
    it("keeps slashes of an id and encodes what no address holds", () => {
        expect(entityIri("http://h/", "chapter:10.5555/a<b>#c")).toBe("http://h/chapters/10.5555/a%3Cb%3E%23c");
        expect(entityIri("http://h/", "book:10.5555/x:y")).toBe("http://h/books/10.5555/x:y");
        expect(fragmentIri("http://h/terms/t", "definition:t-1")).toBe("http://h/terms/t#definition:t-1");
        expect(doiIri("10.5555/(a)b;2-c é\ud800")).toBe("https://doi.org/10.5555/(a)b;2-c%20%C3%A9%EF%BF%BD");
    });
    it("refuses a kind without a document", () => {
        expect(() => entityIri("http://h/", "definition:t-1")).toThrow(expect.objectContaining({ code: "INTERNAL" }));
    });
});
