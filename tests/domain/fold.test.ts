import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/domain/fold.js";
import { anyText } from "./anyText.js";

describe("fold", () => {
  it.each([
    ["Özçakıl", "ozcakil"],
    ["İSTANBUL", "istanbul"],
    ["Łódź", "lodz"],
    ["Đorđe Søren Œuvre Straße", "dorde soren oeuvre strasse"],
    ["“Smart”  Cities – a\u00a0view", '"smart" cities - a view'],
    ["Cote d´Ivoire", "cote d'ivoire"],
    ["ΛΌΓΟΣ", "λογοσ"],
    ["λόγος", "λογοσ"],
    ["zero\u200bwidth\u00ad", "zerowidth"],
  ])("folds %s to %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("keeps the marks that are letters of other scripts", () => {
    expect(fold("हिन्दी")).not.toBe(fold("हनद"));
    expect(fold("がく")).not.toBe(fold("かく"));
  });

  it("folds plain texts as it does beside a letter that is not", () => {
    const plain = fc.string({ unit: "grapheme-ascii" });
    fc.assert(
      fc.property(plain, (text) => {
        expect(fold(`${text}ø`)).toBe(fold(`${text}o`));
      }),
    );
  });

  it("is idempotent", () => {
    fc.assert(fc.property(anyText(), (text) => fold(fold(text)) === fold(text)));
  });

  it("does not tell composed from decomposed letters, nor cases", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
      }),
    );
    expect(fold("ŞİŞLİ ÇIĞ".toLowerCase())).toBe(fold("ŞİŞLİ ÇIĞ"));
  });
});
