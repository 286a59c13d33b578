import { instance } from "@viz-js/viz";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dot } from "../../src/export/dot.js";
import { writeGraph } from "../../src/export/graphWriter.js";
import { legible } from "../../src/export/legible.js";
import { elementsNamed, readXml } from "./readXml.js";
import { hostileText, sampleSubgraph } from "./sampleSubgraph.js";
const graphviz = await instance();
// SVG knows no run of white space and no control: what is compared is what leaves ink.
const inked = (text) => (text ?? "").replace(/[\s\p{Cc}\ufffd]+/gu, " ").trim();
function draw(subgraph) {
    const rendered = graphviz.render(writeGraph(dot, subgraph), { format: "json" });
    if (rendered.status !== "success")
        throw new Error(JSON.stringify(rendered.errors));
    return JSON.parse(rendered.output);
}
describe("dot", () => {
    it("is a digraph that Graphviz reads, with its attributes", () => {
        const drawn = draw(sampleSubgraph);
        expect(drawn.directed).toBe(true);
        expect(drawn.objects.map(({ name }) => name)).toEqual(sampleSubgraph.nodes.map(({ id }) => id));
        expect(drawn.objects[2]).toMatchObject({ kind: "CHAPTER", year: "2021", distance: "1", doi: "10.5555/tide.ch001" });
        const ends = drawn.edges?.map(({ tail, head }) => [drawn.objects[tail]?.name, drawn.objects[head]?.name]);
        expect(ends).toEqual(sampleSubgraph.edges.map(({ source, target }) => [source, target]));
        expect(drawn.edges?.[2]).toMatchObject({ kind: "RELATED", weight: "0.375" });
    });
    it("draws the label that was meant, whatever it and the ids hold", () => {
        fc.assert(fc.property(hostileText, hostileText, (text, id) => {
            const label = `x${text}`;
            const other = `b${id.replaceAll("&", "")}\\`; // Graphviz does not escape an id's & in its own SVG.
            const nodes = [
                { id: "a", kind: "TERM", label },
                { id: other, kind: "TERM", label: id },
            ];
            const edges = [
                {
                    id: "e",
                    source: "a",
                    target: other,
                    kind: "RELATED",
                    weight: 0.5,
                    statement: label,
                    evidence: [],
                },
            ];
            const subgraph = { title: label, centers: [], nodes, edges };
            expect(draw(subgraph).objects.length).toBe(2);
            expect(draw(subgraph).edges?.length).toBe(1);
            // Graphviz's JSON escapes a drawn text twice; its SVG has it as drawn.
            const svg = readXml(graphviz.renderString(writeGraph(dot, subgraph), { format: "svg" }));
            const [first] = elementsNamed(svg, "g").filter(({ attributes }) => attributes.class === "node");
            const lines = first && elementsNamed(first, "text").map((line) => line.text);
            expect(inked(lines?.join("\n"))).toBe(inked(legible(label)));
        }));
    });
});
