import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { authorEvidence } from "../../src/identity/authorEvidence.js";
import { sideOf } from "../../src/identity/constrainedSets.js";
import type { IdentityByline } from "../../src/identity/identityByline.js";
import { RECOMMENDED_SCORE, suggestMerges } from "../../src/identity/suggestMerges.js";
import { printed } from "./bylines.js";

const A = "0000-0001-0000-0001";
const B = "0000-0002-0000-0002";

/** Each byline an author of its own, by its chapter. */
const suggest = (...bylines: IdentityByline[]) =>
  suggestMerges(bylines.map((byline) => authorEvidence(byline.chapterId.slice(8), [byline])));

describe("a suggestion", () => {
  test("is an equal full name alone", () => {
    const [suggestion] = suggest(
      printed("a", "Jane Roe", { at: ["Quay"] }),
      printed("b", "Jane Roe", { with: ["Bo Stern"] }),
    );
    expect(suggestion).toMatchObject({ left: "a", right: "b", reasons: [{ kind: "SAME_FULL_NAME" }], obstacle: null });
    expect(suggestion?.score).toBeLessThan(RECOMMENDED_SCORE);
  });

  test("is initials that fit, the more likely with what they share", () => {
    const [alone] = suggest(printed("a", "Jane Roe"), printed("b", "J. Roe"));
    const [shared] = suggest(printed("a", "Jane Roe", { at: ["Quay"] }), printed("b", "J. Roe", { at: ["Quay"] }));
    expect(alone?.reasons.map(({ kind }) => kind)).toEqual(["FITTING_INITIALS"]);
    expect(shared?.reasons.map(({ kind }) => kind)).toEqual(["FITTING_INITIALS", "SAME_ORGANIZATION", "SAME_COUNTRY"]);
    expect(shared?.score).toBeGreaterThanOrEqual(RECOMMENDED_SCORE);
    expect(alone?.score).toBeLessThan(shared?.score ?? 0);
  });

  test("is an ORCID that names in conflict share, with what is against it", () => {
    expect(suggest(printed("a", "Jane Roe", { orcid: A }), printed("b", "Karen Roe", { orcid: A }))).toMatchObject([
      { reasons: [{ kind: "SAME_ORCID" }], obstacle: "FIRST_INITIAL" },
    ]);
  });

  test("is not made for other names, for different ORCIDs alone, or against a person's decision", () => {
    expect(suggest(printed("a", "Jane Roe", { at: ["Quay"] }), printed("b", "Joan Roe", { at: ["Quay"] }))).toEqual([]);
    expect(suggest(printed("a", "Jane Roe", { orcid: A }), printed("b", "Jane Roe", { orcid: B }))).toEqual([]);
    const apart = [
      authorEvidence("a", [printed("a", "Jane Roe")], new Set([sideOf("1", "apart")])),
      authorEvidence("b", [printed("b", "Jane Roe")], new Set([sideOf("1", "merge")])),
    ];
    expect(suggestMerges(apart)).toEqual([]);
  });

  test("names a department's university", () => {
    const [suggestion] = suggest(
      printed("a", "Jane Roe", { at: ["Department of Records, Red Mesa University"] }),
      printed("b", "Jane Roe", { at: ["Red Mesa University"] }),
    );
    expect(suggestion?.reasons).toContainEqual({ kind: "SAME_INSTITUTION", text: "Red Mesa University" });
  });
});

test("the best come first, five an author at most, also among thousands of one name", () => {
  const many = Array.from({ length: 2_000 }, (_, i) =>
    printed(`c${String(i).padStart(4, "0")}`, "Wei Zhang", { at: [`U${i % 700}`] }),
  );
  const suggestions = suggest(...many);
  const scores = suggestions.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((left, right) => right - left));
  expect(suggestions.length).toBeGreaterThan(1_000);
  expect(suggestions.length).toBeLessThanOrEqual(5 * many.length);
});

test("the order of authors does not show", () => {
  const byline = fc.record({
    chapter: fc.constantFrom(..."abcdefgh"),
    name: fc.constantFrom("Jane Roe", "J. Roe", "Jane A. Roe", "Karen Roe"),
    at: fc.subarray(["Quay", "Inn"]),
  });
  const authors = fc.uniqueArray(byline, { selector: ({ chapter }) => chapter });
  fc.assert(
    fc.property(authors, (said) => {
      const bylines = said.map(({ chapter, name, at }) => printed(chapter, name, { at }));
      expect(suggest(...[...bylines].reverse())).toEqual(suggest(...bylines));
    }),
  );
});
