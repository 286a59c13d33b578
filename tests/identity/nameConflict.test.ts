import fc from "fast-check";
import { expect, test } from "vitest";
import { initialsFit, nameConflict } from "../../src/identity/nameConflict.js";
import { nameParts } from "../../src/identity/nameParts.js";

const conflict = (left: string, right: string) => nameConflict(nameParts(left), nameParts(right));
const fits = (left: string, right: string) => initialsFit(nameParts(left), nameParts(right));

test.each([
  ["Jane Roe", "Jane Doe", "FAMILY_NAME"],
  ["Jane Roe", "Karen Roe", "FIRST_INITIAL"],
  ["J. Roe", "K. Roe", "FIRST_INITIAL"],
  ["Jane A. Roe", "Jane B. Roe", "MIDDLE_INITIAL"],
  ["John Roe Jr.", "John Roe III", "SUFFIX"],
])("%s and %s: %s", (left, right, expected) => {
  expect(conflict(left, right)).toBe(expected);
  expect(conflict(right, left)).toBe(expected);
});

test.each([
  ["Jane Roe", "J. Roe"],
  ["Jane A. Roe", "Jane Roe"],
  ["Mary Ann K. Roe", "Mary K. Roe"],
  ["Maria Gómez-Pérez", "Maria Gomez Perez"],
  ["Ana de la Cruz", "Ana Cruz"],
  ["Maria Gómez-Pérez", "Maria Gómez"],
  ["Roe", "Jane Roe"],
])("%s and %s may be one person", (left, right) => {
  expect(conflict(left, right)).toBeUndefined();
  expect(conflict(right, left)).toBeUndefined();
});

test("initials fit where every given name has its place", () => {
  expect(fits("J. Roe", "Jane Roe")).toBe(true);
  expect(fits("J. K. Roe", "Jane Kim Roe")).toBe(true);
  expect(fits("Jane Roe", "Joan Roe")).toBe(false);
  expect(fits("J. K. Roe", "Jane Roe")).toBe(true);
  expect(fits("K. Roe", "Jane Kim Roe")).toBe(false);
  expect(fits("Roe", "Jane Roe")).toBe(false);
});

test("nothing speaks against a name being itself", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcšøı.- "), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
      expect(conflict(words.join(" "), words.join(" "))).toBeUndefined();
    }),
  );
});
