import fc from "fast-check";
import { expect, test } from "vitest";
import { hasGivenName, hasOnlyInitials, nameKey, nameParts } from "../../src/identity/nameParts.js";

test.each([
  ["İlker Işıldağ", "Ilker Isildag"],
  ["Søren Ødegaard-Lund", "SOREN ODEGAARD LUND"],
  ["Łukasz Wiśnioborski", "Lukasz Wisnioborski"],
  ["Dejan Đurđevac", "Dejan Durdevac"],
  ["Mogens Æbeltoft", "Mogens Aebeltoft"],
  ["Benedikt Straßner", "Benedikt Strassner"],
  ["Roe, Jane", "Jane Roe"],
  ["Roe, J. K.", "J.K. Roe"],
  ["Siobhán O’Brien", "Siobhan O'Brien"],
  ["William (Bill) Roe", "William Roe"],
])("%s and %s print the same full name", (left, right) => {
  expect(nameKey(left)).toBe(nameKey(right));
});

test("a suffix and a particle belong to the full name", () => {
  expect(nameKey("John Roe Jr.")).not.toBe(nameKey("John Roe"));
  expect(nameParts("Ana de la Cruz")).toEqual({ given: ["ana"], family: ["de", "la", "cruz"], suffix: "" });
  expect(nameParts("John Roe, III")).toEqual({ given: ["john"], family: ["roe"], suffix: "iii" });
});

test("initials are told from given names", () => {
  expect(hasOnlyInitials(nameParts("J. K. Roe"))).toBe(true);
  expect(hasOnlyInitials(nameParts("J. Kim Roe"))).toBe(false);
  expect(hasGivenName(nameParts("J. Kim Roe"))).toBe(true);
  expect(hasOnlyInitials(nameParts("Roe"))).toBe(false);
});

const LETTERS = [..."aAbBcCçÇgGğĞiIıİoOøØlLłŁdDđĐæÆsSßšŠuUüÜeEéÉ"];
const word = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 8 });

test("case and diacritics never tell two names apart, whatever the machine's locale", () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
      const name = words.join(" ");
      // What a Turkish or a Lithuanian locale would make of it, and what keyboards without the letters give.
      const forms = [
        name.normalize("NFD"),
        name.toUpperCase(),
        name.toLocaleUpperCase("tr"),
        name.toLocaleLowerCase("lt"),
      ];
      for (const form of forms) expect(nameKey(form)).toBe(nameKey(name));
    }),
  );
});
