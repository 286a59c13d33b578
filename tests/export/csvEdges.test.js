import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvEdges } from "../../src/export/csvEdges.js";
import { writeGraph } from "../../src/export/graphWriter.js";
import { hostileText, sampleSubgraph } from "./sampleSubgraph.js";
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const edgeFrom = (source, target) => ({
    id: "e",
    source,
    target,
    kind: "RELATED",
    weight: 0.5,
    statement: "",
    evidence: [],
});
describe("csvEdges", () => {
    it("has the header of the contract and a row an edge", () => {
        const lines = writeGraph(csvEdges, sampleSubgraph).split("\r\n");
        expect(lines).toEqual([
            "source,target,kind,weight",
            "term:tide-diplomacy,chapter:10.5555/tide.ch001,DEFINED_IN,1",
            "author:elif-ozcakil-a1b2c3,chapter:10.5555/tide.ch001,WROTE,1",
            "term:tide-diplomacy,term:harbour-accord,RELATED,0.375",
            "",
        ]);
    });
    it("reads back whatever the cells hold, and no cell is a formula", () => {
        fc.assert(fc.property(hostileText, hostileText, (source, target) => {
            const graph = {
                title: "",
                centers: [],
                nodes: [],
                edges: [edgeFrom(source, target), edgeFrom(target, source)],
            };
            const [, ...rows] = parse(writeGraph(csvEdges, graph), { record_delimiter: "\r\n" });
            const neutral = (cell) => (FORMULA.test(cell) ? `'${cell}` : cell);
            expect(rows).toEqual([
                [neutral(source), neutral(target), "RELATED", "0.5"],
                [neutral(target), neutral(source), "RELATED", "0.5"],
            ]);
        }));
    });
});
