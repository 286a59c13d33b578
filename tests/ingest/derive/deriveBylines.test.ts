import { expect, test } from "vitest";
import { stateChapter } from "../../../src/ingest/derive/chapterStatement.js";
import { deriveBylines } from "../../../src/ingest/derive/deriveBylines.js";
import { byline, page } from "../support/page.js";

const statements = (...lists: ReturnType<typeof byline>[][]) =>
  lists.flatMap((bylines, index) => stateChapter(page(`p/${index}`, { chapter: { doi: "10.5555/1", bylines } })) ?? []);

test("takes the page with most affiliations, then the first by uri", () => {
  const bare = [byline("Ada Quill"), byline("Bo Stern")];
  const full = [byline("A. Quill", "Harbour University"), byline("Bo Stern", "Pier Institute")];
  expect(deriveBylines("c", statements(bare, full)).map(({ name }) => name)).toEqual(["A. Quill", "Bo Stern"]);
  const reversed = statements(bare, [byline("Áda Quill"), byline("Bo Stern")]).reverse();
  expect(deriveBylines("c", reversed)[0]?.name).toBe("Ada Quill");
});

test("keeps how other pages spell the same person", () => {
  const spelled = statements(
    [byline("Ada Quill", "Harbour University")],
    [byline("Ada B. Quill")],
    [byline("Bo Stern")],
  );
  expect(deriveBylines("c", spelled)[0]?.otherSpellings).toEqual(["Ada B. Quill"]);
});
