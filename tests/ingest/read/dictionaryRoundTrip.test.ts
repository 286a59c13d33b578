import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readContent } from "../../../src/ingest/read/readContent.js";
import { anyPage } from "./anyPage.js";
import { anyStyle, renderHtml, renderText } from "./render.js";

describe("a dictionary page rendered in any style", () => {
  it("is read back from text", () => {
    fc.assert(
      fc.property(anyPage, anyStyle, (page, style) => {
        const uri = `pages/a-slug-${page.number}.txt`;
        const { chapter, definitions } = page;
        expect([...readContent({ uri, content: renderText(page, style) })]).toEqual([
          { record: { uri, format: "DICTIONARY_TEXT", chapter, definitions } },
        ]);
      }),
      { numRuns: 200 },
    );
  });

  it("is read back from HTML", () => {
    fc.assert(
      fc.property(anyPage, anyStyle, (page, style) => {
        const uri = "pages/page.html";
        const { chapter, definitions } = page;
        expect([...readContent({ uri, content: renderHtml(page, style) })]).toEqual([
          { record: { uri, format: "DICTIONARY_HTML", chapter, definitions } },
        ]);
      }),
      { numRuns: 100 },
    );
  });
});
