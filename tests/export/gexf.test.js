import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gexf } from "../../src/export/gexf.js";
import { writeGraph } from "../../src/export/graphWriter.js";
import { legible } from "../../src/export/legible.js";
import { elementsNamed, readXml } from "./readXml.js";
import { hostileSubgraph, sampleSubgraph } from "./sampleSubgraph.js";
const values = (element) => Object.fromEntries(elementsNamed(element, "attvalue").map(({ attributes }) => [attributes.for, attributes.value]));
describe("gexf", () => {
    const root = readXml(writeGraph(gexf, sampleSubgraph));
    it("declares every attribute with its type", () => {
        const declared = elementsNamed(root, "attributes").map((group) => [
            group.attributes.class,
            ...group.children.map(({ attributes }) => `${attributes.title} ${attributes.type}`),
        ]);
        expect(declared).toEqual([
            ["node", "kind string", "distance integer", "year integer", "doi string", "url string"],
            ["edge", "kind string", "statement string", "evidence string"],
        ]);
    });
    it("says labels, weights and values where GEXF has its place for them", () => {
        expect(elementsNamed(root, "graph")[0]?.attributes.defaultedgetype).toBe("directed");
        const [, , chapter] = elementsNamed(root, "node");
        expect(chapter?.attributes).toEqual({ id: "chapter:10.5555/tide.ch001", label: "Do harbours negotiate?" });
        expect(chapter && values(chapter)).toEqual({
            kind: "CHAPTER",
            distance: "1",
            year: "2021",
            doi: "10.5555/tide.ch001",
        });
        const [, , related] = elementsNamed(root, "edge");
        expect(related?.attributes).toEqual({
            id: "e3",
            source: "term:tide-diplomacy",
            target: "term:harbour-accord",
            label: "RELATED",
            weight: "0.375",
        });
        expect(related && values(related).evidence).toBe("definition:tide-diplomacy-0a1b2c chapter:10.5555/tide.ch001");
    });
    it("reads back whatever the labels hold", () => {
        fc.assert(fc.property(hostileSubgraph, (subgraph) => {
            const read = readXml(writeGraph(gexf, subgraph));
            const labels = elementsNamed(read, "node").map(({ attributes }) => attributes.label);
            expect(labels).toEqual(subgraph.nodes.map(({ label }) => legible(label)));
            const statements = elementsNamed(read, "edge").map((edge) => values(edge).statement);
            expect(statements).toEqual(subgraph.edges.map(({ statement }) => legible(statement)));
        }));
    });
});
