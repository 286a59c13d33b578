import { expect, test } from "vitest";
import { statedBooks } from "../../../src/ingest/derive/bookStatement.js";
import { stateChapter } from "../../../src/ingest/derive/chapterStatement.js";
import { deriveBook } from "../../../src/ingest/derive/deriveBook.js";
import { uniteBooks } from "../../../src/ingest/derive/uniteBooks.js";
import { page } from "../support/page.js";

function books(...said: Parameters<typeof page>[1][]) {
  const statements = said.flatMap((chapter, index) => stateChapter(page(`p/${index}`, chapter)) ?? []);
  const stated = statements
    .flatMap((statement) => [...statedBooks([statement]).values()])
    .filter((book) => book !== null);
  return uniteBooks(stated.map((book) => ({ ...book, count: 1 })))
    .map(deriveBook)
    .sort((left, right) => (left.key < right.key ? -1 : 1));
}

test("an ISBN and a DOI that one statement ties are one book", () => {
  const united = books(
    { chapter: { book: { isbn: "9780306406157", title: "Atlas" } } },
    { chapter: { book: { doi: "10.5555/atlas" } } },
    { chapter: { book: { isbn: "9780306406157", doi: "10.5555/atlas", publisher: "Quay Press" } } },
  );
  expect(united).toMatchObject([
    { key: "isbn:9780306406157", doi: "10.5555/atlas", title: "Atlas", publisher: "Quay Press" },
  ]);
});

test("the year is the most frequent, then the older", () => {
  const book = { title: "Atlas" };
  const years = [2001, 2001, 1999].map((year, index) => ({
    chapter: { year, book: { ...book, editors: [`E ${index}`] } },
  }));
  expect(books(...years)[0]?.year).toBe(2001);
  expect(books(...years.slice(1))[0]?.year).toBe(1999);
});

test("a number without a title is called by it", () => {
  expect(books({ chapter: { book: { isbn: "9780306406157" } } })[0]?.title).toBe("ISBN 9780306406157");
});
