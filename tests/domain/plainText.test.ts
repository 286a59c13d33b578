import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "../../src/domain/plainText.js";
import { anyText } from "./anyText.js";

describe("plainText", () => {
  it.each([
    [" a\t b\u00a0c\u2003d\r\n", "a b c d"],
    ["\ufefftown\u00adship\u200b", "township"],
    ["wi\u200cder", "wider"],
    ["O\u0308zc\u0327e", "Özçe"],
    ["a\u0000b\u0007c\u0085d", "abc d"],
    ["half \ud83d pair", "half \ufffd pair"],
  ])("makes %j plain", (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it("keeps the joiners that shape letters of other scripts", () => {
    expect(plainText("می\u200cخواهم")).toBe("می\u200cخواهم");
  });

  it("is idempotent", () => {
    fc.assert(fc.property(anyText(), (text) => plainText(plainText(text)) === plainText(text)));
  });

  it("answers at once for a megabyte of joiners", () => {
    expect(plainText(`م${"\u200c".repeat(1_000_000)}م`)).toBe("م\u200cم");
  });
});
