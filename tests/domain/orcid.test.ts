import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeOrcid } from "../../src/domain/orcid.js";

describe("normalizeOrcid", () => {
  it.each([
    "0000-0002-1825-0097",
    "https://orcid.org/0000-0002-1825-0097",
    "http://www.orcid.org/0000-0002-1825-0097/",
    "orcid.org/0000-0002-1825-0097",
    "ORCID: 0000-0002-1825-0097",
    "0000000218250097",
    "  0000-0002-1825-0097 ",
  ])("reads %s", (printed) => {
    expect(normalizeOrcid(printed)).toBe("0000-0002-1825-0097");
  });

  it("knows the check character X in either case", () => {
    expect(normalizeOrcid("0000-0002-1694-233x")).toBe("0000-0002-1694-233X");
  });

  it.each([
    "",
    "0000-0002-1825-0098",
    "0000-0002-1825",
    "https://example.org/0000-0002-1825-0097",
    "X000-0002-1825-0097",
  ])("refuses %j", (printed) => {
    expect(normalizeOrcid(printed)).toBeUndefined();
  });

  it("accepts exactly one check character", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{15}$/), (number) => {
        const accepted = [..."0123456789X"].filter((check) => normalizeOrcid(`${number}${check}`));
        expect(accepted).toHaveLength(1);
      }),
    );
  });
});
