import fc from "fast-check";
import { expect, test } from "vitest";
import { placeWords, readSearchText } from "../../../src/graph/search/searchText.js";

const refused = (argument: string) =>
  expect.objectContaining({ code: "BAD_USER_INPUT", safe: true, message: expect.stringContaining(`"${argument}"`) });

test("words and phrases", () => {
  expect(readSearchText('soft "public diplomacy" power', "query")).toEqual({
    words: ["soft", "power"],
    phrases: [["public", "diplomacy"]],
  });
  expect(readSearchText("“open data” «smart city»", "query").phrases).toEqual([
    ["open", "data"],
    ["smart", "city"],
  ]);
});

test("a quotation mark alone, and empty quotation marks, are nothing", () => {
  expect(readSearchText('"open data', "query")).toEqual({ words: ["open", "data"], phrases: [] });
  expect(readSearchText('open "" data', "query")).toEqual({ words: ["open", "data"], phrases: [] });
});

test("what joins a word stays, what parts words goes", () => {
  const words = (text: string) => placeWords(text).map(({ word }) => word);
  expect(words("O'Brien’s node.js 1,000 e-government a,b C++ label:x (y)")).toEqual([
    "O'Brien’s",
    "node.js",
    "1,000",
    "e",
    "government",
    "a",
    "b",
    "C",
    "label",
    "x",
    "y",
  ]);
});

test("256 characters and 16 words are the most", () => {
  expect(readSearchText("a".repeat(256), "query").words).toHaveLength(1);
  expect(readSearchText("𝒜".repeat(256), "query").words).toHaveLength(1);
  expect(() => readSearchText("a".repeat(257), "query")).toThrow(refused("query"));
  expect(readSearchText("a ".repeat(16), "query").words).toHaveLength(16);
  expect(() => readSearchText('a "b c" '.repeat(6), "prefix")).toThrow(refused("prefix"));
});

test("a text of ASCII alone has the words that it has beside another letter", () => {
  const piece = fc.oneof(
    fc.constantFrom("1,5", "2.", "it's", "a_b", "_", "x.y", ",", " ", "'", "9", "\t"),
    fc.string(),
  );
  const ascii = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
  const property = fc.property(ascii, (text) => {
    expect(placeWords(text)).toEqual(placeWords(`${text} é`).slice(0, -1));
  });
  fc.assert(property, { numRuns: 500, seed: 20261127 });
});
