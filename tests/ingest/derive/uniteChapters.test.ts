import fc from "fast-check";
import { expect, test } from "vitest";
import { type StatedChapter, stateChapter } from "../../../src/ingest/derive/chapterStatement.js";
import { uniteChapters } from "../../../src/ingest/derive/uniteChapters.js";
import { records } from "../support/arbitraryRecords.js";
import { byline, page } from "../support/page.js";

function stated(...said: Parameters<typeof page>[1][]): StatedChapter[] {
  return said.flatMap((chapter, index) => stateChapter(page(`p/${index}`, chapter)) ?? []);
}

/** Which statements, by the uri that makes them, are one chapter. */
function sets(statements: readonly StatedChapter[]): string[] {
  return uniteChapters(statements)
    .map((set) =>
      set
        .map(({ firstUri }) => firstUri)
        .sort()
        .join("+"),
    )
    .sort();
}

test("unites by DOI, and by title and authors across DOIs", () => {
  const one = stated(
    { chapter: { title: "A", doi: "10.5555/1", bylines: [] } },
    { chapter: { title: "B", doi: "10.5555/1" } },
    { chapter: { title: "b", doi: "10.5555/2" } },
    { chapter: { title: "B", doi: "10.5555/3", bylines: [byline("Bo Stern")] } },
  );
  expect(sets(one)).toEqual(["p/0+p/1+p/2", "p/3"]);
});

test("does not unite works that only share a title, nor titles without a book by different authors", () => {
  const apart = stated(
    { chapter: { doi: "10.5555/1", bylines: [] } },
    { chapter: { doi: "10.5555/2", bylines: [] } },
    { chapter: { bylines: [byline("Bo Stern")] } },
    { chapter: { bylines: [byline("Ada Quill")] } },
  );
  expect(sets(apart)).toHaveLength(4);
});

test("joins a title in a book to the only chapter with a DOI, and to none of two", () => {
  const book = { title: "Atlas" };
  const bare = { chapter: { bylines: [], book } };
  const first = { chapter: { doi: "10.5555/1", book } };
  const second = { chapter: { doi: "10.5555/2", bylines: [byline("Bo Stern")], book } };
  expect(sets(stated(bare, first))).toEqual(["p/0+p/1"]);
  expect(sets(stated(bare, first, second))).toEqual(["p/0", "p/1", "p/2"]);
});

test("does not depend on the order of statements", () => {
  fc.assert(
    fc.property(records(10), (said) => {
      const statements = said.flatMap((record) => stateChapter(record) ?? []);
      const unique = [...new Map(statements.map((statement) => [statement.hash, statement])).values()];
      expect(sets([...unique].reverse())).toEqual(sets(unique));
    }),
  );
});
