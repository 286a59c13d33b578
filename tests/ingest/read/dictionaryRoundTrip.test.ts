import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyPage } from "./anyPage.js";
import { readAll } from "./fixture.js";
import { anyStyle, renderHtml, renderText } from "./render.js";

describe("a dictionary page rendered in any style", () => {
  it("is read back from text", async () => {
    await fc.assert(
      fc.asyncProperty(anyPage, anyStyle, async (page, style) => {
        const uri = `pages/a-slug-${page.number}.txt`;
        const { chapter, definitions } = page;
        expect(await readAll(renderText(page, style), uri)).toEqual([
          { record: { uri, format: "DICTIONARY_TEXT", chapter, definitions } },
        ]);
      }),
      { numRuns: 200 },
    );
  });

  it("is read back from HTML", async () => {
    await fc.assert(
      fc.asyncProperty(anyPage, anyStyle, async (page, style) => {
        const uri = "pages/page.html";
        const { chapter, definitions } = page;
        expect(await readAll(renderHtml(page, style), uri)).toEqual([
          { record: { uri, format: "DICTIONARY_HTML", chapter, definitions } },
        ]);
      }),
      { numRuns: 100 },
    );
  });
});
