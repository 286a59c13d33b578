import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/domain/fold.js";
import { slugOf } from "../../src/domain/slug.js";
import { anyText } from "./anyText.js";

describe("slugOf", () => {
  it.each([
    ["City Diplomacy", "city-diplomacy"],
    ["C", "c"],
    ["C++", "c-plus-plus"],
    ["C#", "c-sharp"],
    [".NET", "dot-net"],
    ["Web 2.0", "web-2-0"],
    ["Moore’s Law", "moores-law"],
    ["R&D", "r-and-d"],
    ["#cityhashtag", "cityhashtag"],
    ["Şehir Diplomasisi", "sehir-diplomasisi"],
    ["城市外交", "cheng-shi-wai-jiao"],
    ["Общество", "obshchestvo"],
  ])("makes %s into %s", (label, slug) => {
    expect(slugOf(label)).toBe(slug);
  });

  it("gives labels without letters a slug of their own", () => {
    expect(slugOf("😀")).not.toBe(slugOf("🏙"));
    expect(slugOf("")).not.toBe("");
  });

  it("cuts a long title between words", () => {
    const slug = slugOf("municipal networks ".repeat(20));
    expect(slug.length).toBeLessThanOrEqual(100);
    expect(slug).toMatch(/^(municipal-networks-)+(municipal|municipal-networks)$/);
  });

  it("is ASCII, never empty, and the same for texts that fold to the same", () => {
    fc.assert(
      fc.property(anyText(40), (label) => {
        const slug = slugOf(label);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slugOf(fold(label))).toBe(slug);
      }),
    );
  });

  it("gives itself for a slug", () => {
    fc.assert(fc.property(anyText(40), (label) => slugOf(slugOf(label)) === slugOf(label)));
  });
});
