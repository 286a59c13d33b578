import { describe, expect, it } from "vitest";
import { isDegree, isInitials, isNameSuffix } from "../../src/domain/degree.js";

describe("what stands after a comma in a line of authors", () => {
  it.each(["Ph.D.", "PhD", "Ph. D.", "D.B.A.", "DBA", "M.D.", "MBA", "M.Sc.", "BCBA-D", "Esq.", "A.B.C.D."])(
    "takes %s for a degree",
    (text) => {
      expect(isDegree(text)).toBe(true);
    },
  );

  it.each(["Jane Pell", "Ma", "Li", "J. K.", "M. S", "UNESCO", "Jr."])("takes %s for none", (text) => {
    expect(isDegree(text)).toBe(false);
  });

  it("tells suffixes and initials", () => {
    expect(["Jr.", "III", "sr"].every(isNameSuffix)).toBe(true);
    expect(["J.", "J. K.", "J.-K.", "S"].every(isInitials)).toBe(true);
    expect(["Jo", "Pell", ""].some((text) => isInitials(text) || isNameSuffix(text))).toBe(false);
  });
});
