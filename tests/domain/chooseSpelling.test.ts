import { expect, test } from "vitest";
import { chooseSpelling } from "../../src/domain/chooseSpelling.js";

test.each([
  ["the most frequent", { Cafe: 3, Café: 2 }, "Cafe"],
  ["then the one with more diacritics", { Cafe: 2, Café: 2 }, "Café"],
  ["then the longer", { "J. Roe": 1, "Jane Roe": 1 }, "Jane Roe"],
  ["then the first by code point", { roe: 1, Roe: 1 }, "Roe"],
])("takes %s", (_, counts, expected) => {
  expect(chooseSpelling(new Map(Object.entries(counts)))).toBe(expected);
});
