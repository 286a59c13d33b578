import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeDoi } from "../../../src/domain/doi.js";
import type { SourceRecord } from "../../../src/domain/record.js";
import { anyText } from "../../domain/anyText.js";
import { anyPage, type PageModel } from "./anyPage.js";
import { readPage } from "./fixture.js";
import { anyStyle, renderHtml, renderLines, renderText, type Style } from "./render.js";

/** Holds of every result: a whole record, or a rejection that says what is wrong and where. */
async function expectWholeOrRejected(content: string): Promise<void> {
  const result = await readPage(content);
  if ("rejection" in result) {
    const { code, message, line } = result.rejection;
    expect(code).toMatch(/^[A-Z]+(_[A-Z0-9]+)+$/);
    expect(message.length).toBeLessThan(400);
    if (code !== "EMPTY_INPUT") expect(line).toBeGreaterThanOrEqual(1);
    return;
  }
  if ("decision" in result || "relationDecision" in result) throw new Error(`Read: ${JSON.stringify(result)}`);
  expectWhole(result.record);
}

function expectWhole({ chapter, definitions, format }: SourceRecord): void {
  // Without its term and its label a page may be a chapter's own.
  const isDictionary = format.startsWith("DICTIONARY");
  const texts = [
    chapter?.title,
    ...(isDictionary ? [chapter?.book?.title] : []),
    ...definitions.flatMap(({ label, text }) => [label, text]),
  ];
  for (const text of [...texts, ...(chapter?.bylines ?? []).map(({ name }) => name)]) expect(text?.trim()).toBeTruthy();
  expect(chapter?.bylines.length).toBeGreaterThan(0);
  if (isDictionary) expect(definitions.filter(({ elsewhere }) => elsewhere === undefined)).toHaveLength(1);
  for (const { elsewhere } of definitions) expect(elsewhere?.title).not.toBe("");
  if (chapter?.doi !== undefined) expect(normalizeDoi(chapter.doi)).toBe(chapter.doi);
  if (chapter?.year !== undefined) expect(chapter.year).toBeGreaterThan(1000);
}

const cut = fc.tuple(fc.nat(), fc.nat(200), anyText(8));

/** A text with some characters from a place on replaced by others. */
function mutate(content: string, cuts: readonly [number, number, string][]): string {
  return cuts.reduce((text, [place, length, other]) => {
    const start = place % (text.length + 1);
    return text.slice(0, start) + other + text.slice(start + length);
  }, content);
}

describe("a broken dictionary page", () => {
  it("is read whole or rejected, whatever is changed in it", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyPage,
        anyStyle,
        fc.array(cut, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (page, style, cuts, html) => {
          await expectWholeOrRejected(mutate(html ? renderHtml(page, style) : renderText(page, style), cuts));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("is read whole or rejected, whatever its lines are", async () => {
    const line = fc.constantFrom(
      "What is A Quay",
      "What is",
      "A Quay",
      "Published in Chapter:",
      "Published in Chapter: A Quay",
      "Mira Solvang (Fjord University, Norway)",
      "and Tom Ferris",
      "Copyright: © 2020 |Pages: 1",
      "DOI: 10.5555/x",
      "DOI:",
      "Abstract",
      "A quay is described in this invented chapter from its first stone to its last.",
      "Full Text Chapter Download: US $3.00",
      "Full Text Chapter Download:",
      "More Results",
      "",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 25 }), async (lines) => expectWholeOrRejected(lines.join("\n"))),
      { numRuns: 1_000 },
    );
  });

  it("never says another thing where it ends early: each fact is the page's, or not there", async () => {
    await fc.assert(
      fc.asyncProperty(anyPage, anyStyle, fc.nat(), async (page, style, place) => {
        const lines = renderLines(page, style);
        const result = await readPage(
          lines.slice(0, place % (lines.length + 1)).join("\n"),
          `a-slug-${page.number}.txt`,
        );
        if ("record" in result) expectPartOf(page, result.record);
      }),
      { numRuns: 300 },
    );
  });

  it("is rejected where one of the lines is gone that every page has", async () => {
    await fc.assert(
      fc.asyncProperty(anyPage, anyStyle, fc.nat(), async (page, style, place) => {
        const lines = renderLines(page, style);
        const needed = neededLines(page, style);
        lines.splice(style.header.length + (place % needed), 1);
        expect(await readPage(lines.join("\n"))).toHaveProperty("rejection");
      }),
      { numRuns: 300 },
    );
  });
});

/** The lines from the term to the authors: the label and the title may be one. */
function neededLines(page: PageModel, style: Style): number {
  return `${style.chapterLabel}${page.chapter.title}`.split("\n").length + 4;
}

function expectPartOf(page: PageModel, { chapter, definitions }: SourceRecord): void {
  expect(page.chapter).toMatchObject({ ...chapter });
  expect(page.definitions.slice(0, definitions.length)).toEqual(definitions);
}
