import { describe, expect, it } from "vitest";
import { looksLikeName } from "../../src/domain/nameShape.js";

describe("looksLikeName", () => {
  it.each([
    "Mira Solvang",
    "Anitha S",
    "J. K. Pell",
    "Wm. Ferris",
    "María del Carmen de los Ángeles Ruiz y Vega",
    "王小明",
    "danah pell",
    "Ministry of Quiet Streets",
  ])("takes %s for a name", (text) => {
    expect(looksLikeName(text)).toBe(true);
  });

  it.each([
    "",
    "…",
    "this chapter shows how small towns find partners",
    "About the press",
    "Towns matter.",
    "Who decides?",
    "https://example.org",
    "© Harbour Press",
    "Pell 2",
    "et al.",
    "M ".repeat(100),
  ])("takes %s for none", (text) => {
    expect(looksLikeName(text)).toBe(false);
  });
});
