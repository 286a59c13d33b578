import fc from "fast-check";
import { expect, test } from "vitest";
import { fullTextQuery, prefixQuery } from "../../../src/graph/search/fullTextQuery.js";
import { fieldsOf, readKinds } from "../../../src/graph/search/searchFields.js";
import { splitSearchText } from "../../../src/graph/search/searchText.js";

const BOOK = fieldsOf(["BOOK"]);
const ALL = fieldsOf(readKinds(undefined));
const queryOf = (text: string, fields = BOOK) => fullTextQuery(splitSearchText(text), fields);

test("a word is found as it is, in its other number, and with one typo; a short word and a number only as they are", () => {
  expect(queryOf("Städte")).toMatchObject({
    all: '+(bookTitle:"Städte"^4 bookTitle:"stadtes"^1)',
    forgiving: '+(bookTitle:"Städte"^4 bookTitle:"stadtes"^1 bookTitle:stadte~1^0.02)',
  });
  expect(queryOf("phenomena").all).toBe('+(bookTitle:"phenomena"^4 bookTitle:"phenomenon"^1)');
  expect(queryOf("map")).toMatchObject({ all: '+(bookTitle:"map"^4)', forgiving: null });
  expect(queryOf("2020")).toMatchObject({ all: '+(bookTitle:"2020"^4)', forgiving: null });
});

test("where nothing has it, the last word is begun, unless hardly a letter is typed", () => {
  expect(queryOf("Städ").any).toBe("(bookTitle:stad*^0.02)");
  expect(queryOf("st").any).toBeNull();
  expect(queryOf("node.js").any).toBeNull();
});

test("every word is wanted, or else any; words that stand together weigh more", () => {
  expect(queryOf("red map")).toEqual({
    all: '+(bookTitle:"red"^4) +(bookTitle:"map"^4) (bookTitle:"red map"^8)',
    forgiving: null,
    any: '(bookTitle:"red"^4) (bookTitle:"map"^4) (bookTitle:"red map"^8) (bookTitle:map*^0.02)',
  });
});

test("a phrase is always wanted", () => {
  expect(queryOf('"soft power" map')).toEqual({
    all: '+(bookTitle:"soft power"^4) +(bookTitle:"map"^4)',
    forgiving: null,
    any: '+(bookTitle:"soft power"^4) (bookTitle:"map"^4) (bookTitle:map*^0.02)',
  });
});

test("a word that the index leaves out is not wanted, unless it is all there is", () => {
  expect(queryOf("the map").all).toBe('+(bookTitle:"map"^4) (bookTitle:"the map"^8)');
  expect(queryOf("it").all).toBe('+(bookTitle:"it"^4)');
});

test("Lucene's language gets no operator from the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
      for (const query of Object.values(queryOf(text)).map((query) => query ?? "")) {
        const outsideQuotes = query.replace(/"[^"\\]*"/g, "");
        expect(outsideQuotes.replace(/bookTitle:|\p{L}+~1|[\p{L}\p{N}]+\*|\/[\p{L}.?|]+\/|\^[\d.]+|[+() ]/gu, "")).toBe(
          "",
        );
      }
    }),
  );
});

test("no query grows past Lucene's 1,024 clauses, each scored typo counted as the 50 that it may become", () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 16 });
  fc.assert(
    fc.property(words, (typed) => {
      for (const query of Object.values(queryOf(typed.join(" "), ALL)).map((query) => query ?? "")) {
        const clauses = query.match(/\w+:/g)?.length ?? 0;
        const scored = query.match(/~1/g)?.length ?? 0;
        expect(clauses + 49 * scored).toBeLessThanOrEqual(1_024);
      }
    }),
  );
});

test("the last word of a prefix is begun, those before it are whole", () => {
  expect(prefixQuery(splitSearchText("soft Pow"), BOOK)).toBe('+(bookTitle:"soft"^2) +(bookTitle:pow*^2)');
  expect(prefixQuery(splitSearchText("node.j"), BOOK)).toBe('+(bookTitle:"node.j"^2)');
});
