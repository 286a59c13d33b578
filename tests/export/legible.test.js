import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { legible } from "../../src/export/legible.js";
import { hostileText } from "./sampleSubgraph.js";
describe("legible", () => {
    it("replaces each character that XML 1.0 cannot hold, and nothing else", () => {
        expect(legible("a\u0000b\ud800c\uffff\u001f")).toBe("a\ufffdb\ufffdc\ufffd\ufffd");
        expect(legible("tab\t line\n cr\r é 👩‍🚀 \u0085\u2028")).toBe("tab\t line\n cr\r é 👩‍🚀 \u0085\u2028");
    });
    it("changes nothing the second time, and never the length", () => {
        fc.assert(fc.property(hostileText, (text) => {
            expect(legible(legible(text))).toBe(legible(text));
            expect(legible(text).length).toBe(text.length);
        }));
    });
});
