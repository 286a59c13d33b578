import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { doiUrl, normalizeDoi } from "../../src/domain/doi.js";
import { anyText } from "./anyText.js";

const BARE = "10.5555/978-1-4028-9462-6.ch003";
const PRINTED_FORMS: ((doi: string) => string)[] = [
  (doi) => doi,
  (doi) => doi.toUpperCase(),
  (doi) => `doi:${doi}`,
  (doi) => `DOI: ${doi}`,
  (doi) => `https://doi.org/${doi}`,
  (doi) => `http://dx.doi.org/${doi}`,
  (doi) => `doi.org/${doi}`,
  (doi) => `https://doi.org/doi:${doi}`,
  (doi) => `https://doi.org/https://doi.org/${doi}`,
  (doi) => `https://doi.org/${encodeURIComponent(doi)}`,
  (doi) => encodeURIComponent(doi),
  (doi) => `https://doi.org/${encodeURIComponent(encodeURIComponent(doi))}`,
  (doi) => ` ${doi}. `,
  (doi) => `${doi})`,
  (doi) => `https://doi.org/${doi}?from=list#top`,
];

describe("normalizeDoi", () => {
  it.each(PRINTED_FORMS.map((form) => [form(BARE)]))("reads %s", (printed) => {
    expect(normalizeDoi(printed)).toBe(BARE);
  });

  it.each([
    ["10.1234567/abc", "10.1234567/abc"],
    ["10.5555.12/abc", "10.5555.12/abc"],
    ["10.5555/(SICI)10(1999)5:3<1::AID-X>3.0.CO;2-7", "10.5555/(sici)10(1999)5:3<1::aid-x>3.0.co;2-7"],
    ["10.5555/a‑b", "10.5555/a-b"],
  ])("knows long and odd ones: %s", (printed, bare) => {
    expect(normalizeDoi(printed)).toBe(bare);
  });

  it.each([
    "",
    "10.5555",
    "10.55/short",
    "10.5555/",
    "https://example.org/10.5555/x",
    "10.5555/two words",
    "978-1-4028-9462-6",
    `10.5555/${"x".repeat(600)}`,
    "10.5555/a\u0000b",
    `10.5555/%${"25".repeat(100)}41`,
  ])("refuses %j", (printed) => {
    expect(normalizeDoi(printed)).toBeUndefined();
  });

  const suffix = fc.stringMatching(/^[a-z0-9][a-z0-9.;-]{0,20}[a-z0-9]$/);
  const doi = fc.tuple(fc.integer({ min: 1000, max: 999_999_999 }), suffix).map(([code, end]) => `10.${code}/${end}`);

  it("gives one form for every printed form", () => {
    fc.assert(
      fc.property(doi, fc.constantFrom(...PRINTED_FORMS), (bare, form) => {
        expect(normalizeDoi(form(bare))).toBe(normalizeDoi(bare));
      }),
    );
  });

  it("is idempotent on whatever it accepts, and its address leads back", () => {
    const odd = anyText().map((end) => `10.5555/${end}`);
    fc.assert(
      fc.property(fc.oneof(odd, doi), (printed) => {
        const bare = normalizeDoi(printed);
        if (bare === undefined) return;
        expect(normalizeDoi(bare)).toBe(bare);
        if (!bare.includes("%")) expect(normalizeDoi(doiUrl(bare))).toBe(bare);
      }),
    );
  });
});
