import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeIsbn } from "../../src/domain/isbn.js";

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
const CHECK_DIGITS = [..."0123456789"];

describe("normalizeIsbn", () => {
  it.each([
    ["978-0-306-40615-7", "9780306406157"],
    ["9780306406157", "9780306406157"],
    ["ISBN-13: 978-0-306-40615-7", "9780306406157"],
    ["ISBN 978 0 306 40615 7", "9780306406157"],
    ["urn:isbn:9780306406157", "9780306406157"],
    ["0-306-40615-2", "9780306406157"],
    ["ISBN-10: 0-306-40615-2", "9780306406157"],
    ["080442957x", "9780804429573"],
    ["979-10-90636-07-1", "9791090636071"],
    ["978‑0‑306‑40615‑7", "9780306406157"],
  ])("reads %s", (printed, isbn) => {
    expect(normalizeIsbn(printed)).toBe(isbn);
  });

  it.each(["", "978-0-306-40615-8", "0-306-40615-3", "977-0-306-40615-7", "97803064061", "no number"])(
    "refuses %j",
    (printed) => {
      expect(normalizeIsbn(printed)).toBeUndefined();
    },
  );

  it("accepts exactly one check digit, and its own answer, with hyphens anywhere", () => {
    fc.assert(
      fc.property(fc.constantFrom("978", "979"), digits(9), fc.nat(10), (prefix, number, hyphenAt) => {
        const accepted = CHECK_DIGITS.map((check) => `${prefix}${number}${check}`).filter(normalizeIsbn);
        expect(accepted).toHaveLength(1);
        const [isbn = ""] = accepted;
        expect(normalizeIsbn(`${isbn.slice(0, hyphenAt + 1)}-${isbn.slice(hyphenAt + 1)}`)).toBe(isbn);
      }),
    );
  });

  it("brings ten digits to the thirteen of the same book", () => {
    fc.assert(
      fc.property(digits(9), (number) => {
        const [ten = ""] = [...CHECK_DIGITS, "X"].map((check) => `${number}${check}`).filter(normalizeIsbn);
        expect(normalizeIsbn(ten)).toMatch(new RegExp(`^978${number}\\d$`));
      }),
    );
  });
});
