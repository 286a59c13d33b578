import { afterAll, expect, test } from "vitest";
import { isStopWord } from "../../../src/graph/search/stopWords.js";
import { connectToDatabase } from "../../support/database.js";

const connection = connectToDatabase();
afterAll(() => connection.close());

test("the words that the analyzer of the index leaves out are those known here", async () => {
  const [row] = await connection.read(
    "CALL db.index.fulltext.listAvailableAnalyzers() YIELD analyzer, stopwords " +
      "WITH analyzer, stopwords WHERE analyzer = 'standard-folding' RETURN stopwords",
  );
  const left = Array.isArray(row?.stopwords) ? row.stopwords.map(String) : [];
  expect(left.length).toBe(33);
  expect(left.filter((word) => !isStopWord(word))).toEqual([]);
  expect(["city", "it's", "we"].filter(isStopWord)).toEqual([]);
});
