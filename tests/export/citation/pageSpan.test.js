import { describe, expect, it } from "vitest";
import { pageSpan } from "../../../src/export/citation/pageSpan.js";
describe("pageSpan", () => {
    it.each([
        ["10-20", { first: "10", last: "20" }],
        [" 10 – 20 ", { first: "10", last: "20" }],
        ["pp. 145—52", { first: "145", last: "52" }],
        ["xi-xx", { first: "xi", last: "xx" }],
        ["18", { count: 18 }],
        ["18 pages", { count: 18 }],
        ["", undefined],
        ["about ten", undefined],
        [undefined, undefined],
    ])("reads %j", (printed, expected) => {
        expect(pageSpan(printed)).toEqual(expected);
    });
});
