import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GRAPH_FORMATS } from "../../src/export/graphFormats.js";
import { streamGraph, writeGraph } from "../../src/export/graphWriter.js";
import { hostileSubgraph, sampleSubgraph } from "./sampleSubgraph.js";
async function* one(items) {
    yield* items;
}
describe.each(Object.entries(GRAPH_FORMATS))("%s", (_, writer) => {
    it("is the same text whole and streamed", async () => {
        await fc.assert(fc.asyncProperty(hostileSubgraph, async (subgraph) => {
            const chunks = [];
            const stream = streamGraph(writer, subgraph, one(subgraph.nodes), one(subgraph.edges));
            for await (const chunk of stream)
                chunks.push(chunk);
            expect(chunks.join("")).toBe(writeGraph(writer, subgraph));
        }));
    });
    it("asks for one element at a time, and for no edge before the last node", async () => {
        const asked = [];
        function* nodes() {
            for (const node of sampleSubgraph.nodes) {
                asked.push("node");
                yield node;
            }
        }
        function* edges() {
            for (const edge of sampleSubgraph.edges) {
                asked.push("edge");
                yield edge;
            }
        }
        const chunks = streamGraph(writer, sampleSubgraph, nodes(), edges());
        await chunks.next();
        expect(asked).toEqual([]);
        await chunks.next();
        expect(asked.length).toBeLessThanOrEqual(1);
        for await (const _chunk of chunks)
            ;
        const expected = [...(writer.node ? sampleSubgraph.nodes.map(() => "node") : []), "edge", "edge", "edge"];
        expect(asked).toEqual(expected);
    });
    it("passes on what a source throws, and does not close the file", async () => {
        async function* broken() {
            yield* sampleSubgraph.edges;
            throw new RangeError("the source ended early");
        }
        const chunks = [];
        const read = async () => {
            for await (const chunk of streamGraph(writer, sampleSubgraph, sampleSubgraph.nodes, broken()))
                chunks.push(chunk);
        };
        await expect(read()).rejects.toBeInstanceOf(RangeError);
        expect(chunks.length).toBeGreaterThan(sampleSubgraph.edges.length);
        if (writer.tail !== "")
            expect(chunks.at(-1)).not.toBe(writer.tail);
    });
});
