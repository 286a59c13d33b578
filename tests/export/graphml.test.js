import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphml } from "../../src/export/graphml.js";
import { writeGraph } from "../../src/export/graphWriter.js";
import { legible } from "../../src/export/legible.js";
import { elementsNamed, readXml } from "./readXml.js";
import { hostileSubgraph, sampleSubgraph } from "./sampleSubgraph.js";
function read(subgraph) {
    const root = readXml(writeGraph(graphml, subgraph));
    const keys = new Map(elementsNamed(root, "key").map((key) => [key.attributes.id, key.attributes]));
    const data = (element) => Object.fromEntries(element.children.map((child) => [
        keys.get(child.attributes.key ?? "")?.["attr.name"] ?? "undeclared",
        child.text,
    ]));
    return { root, keys, data };
}
describe("graphml", () => {
    it("declares every attribute with its type, in its domain", () => {
        const { keys } = read(sampleSubgraph);
        const declared = [...keys.values()].map((key) => `${key.for} ${key["attr.name"]} ${key["attr.type"]}`);
        expect(declared).toEqual([
            "graph title string",
            "graph centers string",
            "node label string",
            "node kind string",
            "node distance int",
            "node year int",
            "node doi string",
            "node url string",
            "edge weight double",
            "edge kind string",
            "edge statement string",
            "edge evidence string",
        ]);
    });
    it("is directed and carries the attributes that are given, and no others", () => {
        const { root, data } = read(sampleSubgraph);
        expect(elementsNamed(root, "graph")[0]?.attributes.edgedefault).toBe("directed");
        expect(elementsNamed(root, "node").map(data)[1]).toEqual({
            label: 'The "harbour" <accord> & its rules',
            kind: "TERM",
            distance: "1",
        });
        expect(elementsNamed(root, "edge").map(data)[2]).toEqual({
            weight: "0.375",
            kind: "RELATED",
            statement: 'A definition of "Tide diplomacy" names <the accord> & more.',
            evidence: "definition:tide-diplomacy-0a1b2c chapter:10.5555/tide.ch001",
        });
    });
    it("reads back whatever the labels hold", () => {
        fc.assert(fc.property(hostileSubgraph, (subgraph) => {
            const { root, data } = read(subgraph);
            const labels = elementsNamed(root, "node").map((node) => data(node).label);
            expect(labels).toEqual(subgraph.nodes.map(({ label }) => legible(label)));
            const statements = elementsNamed(root, "edge").map((edge) => data(edge).statement);
            expect(statements).toEqual(subgraph.edges.map(({ statement }) => legible(statement)));
        }));
    });
});
