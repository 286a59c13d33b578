import cytoscape from "cytoscape";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cytoscapeJson } from "../../src/export/cytoscapeJson.js";
import { writeGraph } from "../../src/export/graphWriter.js";
import { hostileSubgraph, sampleSubgraph } from "./sampleSubgraph.js";
const wellFormed = (text) => JSON.parse(JSON.stringify(text));
function open(subgraph) {
    const document = JSON.parse(writeGraph(cytoscapeJson, subgraph));
    return { document, graph: cytoscape({ headless: true, elements: document.elements }) };
}
describe("cytoscapeJson", () => {
    it("opens in Cytoscape.js with every attribute of nodes and edges", () => {
        const { document, graph } = open(sampleSubgraph);
        expect(document.data).toEqual({ title: sampleSubgraph.title, centers: sampleSubgraph.centers });
        expect(graph.nodes().map((node) => node.data())).toEqual(sampleSubgraph.nodes);
        expect(graph.edges().map((edge) => edge.data())).toEqual(sampleSubgraph.edges);
    });
    it("opens an empty graph", () => {
        expect(open({ title: "", centers: [], nodes: [], edges: [] }).graph.elements().length).toBe(0);
    });
    it("reads back whatever the labels hold", () => {
        fc.assert(fc.property(hostileSubgraph, (subgraph) => {
            const labels = open(subgraph)
                .graph.nodes()
                .map((node) => node.data("label"));
            expect(labels).toEqual(subgraph.nodes.map(({ label }) => wellFormed(label)));
        }));
    });
});
