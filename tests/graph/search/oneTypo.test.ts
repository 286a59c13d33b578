import fc from "fast-check";
import { expect, test } from "vitest";
import { forgivenForm, oneTypo } from "../../../src/graph/search/oneTypo.js";

const matches = (word: string, other: string) => new RegExp(`^(?:${oneTypo(word)})$`, "u").test(other);

test("a letter too many, missing, wrong, or two changed about", () => {
  for (const other of ["diplomacy", "diplomcy", "diplomaccy", "diplomaxy", "dipolmacy", "xdiplomacy", "iplomacy"]) {
    expect(matches("diplomacy", other)).toBe(true);
  }
  for (const other of ["dplomcy", "diplomatic", "dipolmcy", ""]) expect(matches("diplomacy", other)).toBe(false);
});

test("it is the same as the distance of Damerau and Levenshtein", () => {
  const word = fc.stringMatching(/^[abc]{1,6}$/);
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(matches(one, other)).toBe(distance(one, other) <= 1);
    }),
  );
});

test("only words of four letters or more are forgiven one", () => {
  expect(forgivenForm("Özçakıl")).toBe("ozcakil");
  expect(["map", "2020", "web2", "o'brien", "x".repeat(31)].map(forgivenForm)).toEqual(Array(5).fill(undefined));
});

/** Optimal string alignment, the textbook's recursion. */
function distance(one: string, other: string): number {
  if (one === "" || other === "") return one.length + other.length;
  const [a, b] = [one.slice(0, -1), other.slice(0, -1)];
  const swapped = one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1) && one.length > 1 && other.length > 1;
  return Math.min(
    distance(a, other) + 1,
    distance(one, b) + 1,
    distance(a, b) + (one.at(-1) === other.at(-1) ? 0 : 1),
    swapped ? distance(one.slice(0, -2), other.slice(0, -2)) + 1 : Infinity,
  );
}
