import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Clustering, clusterBylines } from "../../src/identity/clusterBylines.js";
import type { AuthorDecision } from "../../src/identity/decision.js";
import type { IdentityByline } from "../../src/identity/identityByline.js";
import { decision, printed } from "./bylines.js";

const A = "0000-0001-0000-0001";
const B = "0000-0002-0000-0002";

/** Each author's chapters, by letters. */
function authors(bylines: readonly IdentityByline[], decisions: readonly AuthorDecision[] = []): string[] {
  return chaptersOf(clusterBylines(bylines, decisions));
}

function chaptersOf({ clusters }: Clustering): string[] {
  return clusters.map(({ bylines }) => bylines.map(({ byline }) => byline.chapterId.slice(8)).join("")).sort();
}

describe("the rules", () => {
  test("the same ORCID and names that agree: one author", () => {
    expect(authors([printed("a", "Jane Roe", { orcid: A }), printed("b", "J. Roe", { orcid: A })])).toEqual(["ab"]);
  });

  test("the same ORCID and names in conflict: never", () => {
    const { clusters, refusals } = clusterBylines(
      [printed("a", "Jane Roe", { orcid: A }), printed("b", "Karen Roe", { orcid: A })],
      [],
    );
    expect(clusters).toHaveLength(2);
    expect(refusals).toMatchObject([{ rule: "SAME_ORCID", obstacle: "FIRST_INITIAL" }]);
  });

  test("different ORCIDs: never, whatever they share", () => {
    expect(
      authors([
        printed("a", "Jane Roe", { orcid: A, at: ["Quay"] }),
        printed("b", "Jane Roe", { orcid: B, at: ["Quay"] }),
      ]),
    ).toEqual(["a", "b"]);
  });

  test("two bylines of one chapter: never", () => {
    const one = printed("a", "Jane Roe", { at: ["Quay"] });
    const { clusters } = clusterBylines([one, { ...one, key: `${one.key}2` }], []);
    expect(clusters).toHaveLength(2);
  });

  test("an equal folded full name and a shared organisation or co-author: one author", () => {
    expect(
      authors([printed("a", "Søren Roe", { at: ["Quay"] }), printed("b", "Soren Roe", { at: ["QUAY", "Inn"] })]),
    ).toEqual(["ab"]);
    expect(
      authors([printed("a", "Jane Roe", { with: ["Bo Stern"] }), printed("b", "Jane Roe", { with: ["Bo Štern"] })]),
    ).toEqual(["ab"]);
  });

  test("an equal name alone, initials that fit, a co-author of initials: no rule", () => {
    expect(authors([printed("a", "Jane Roe", { at: ["Quay"] }), printed("b", "Jane Roe", { at: ["Inn"] })])).toEqual([
      "a",
      "b",
    ]);
    expect(authors([printed("a", "Jane Roe", { at: ["Quay"] }), printed("b", "J. Roe", { at: ["Quay"] })])).toEqual([
      "a",
      "b",
    ]);
    expect(
      authors([printed("a", "Jane Roe", { with: ["B. Stern"] }), printed("b", "Jane Roe", { with: ["B. Stern"] })]),
    ).toEqual(["a", "b"]);
  });

  test("each assignment says its rule and what a reader can look up", () => {
    const { clusters } = clusterBylines(
      [
        printed("a", "Jane Roe", { orcid: A, at: ["Quay"] }),
        printed("b", "J. Roe", { orcid: A }),
        printed("c", "Jane Roe", { at: ["Quay"], with: ["Bo Stern"] }),
        printed("d", "Jane Roe", { with: ["Bo Stern"] }),
        printed("e", "Ola Sand"),
      ],
      [],
    );
    expect(
      clusters.flatMap(({ bylines }) => bylines.map(({ assignment: { rule, evidence } }) => [rule, evidence])),
    ).toEqual([
      ["SAME_ORCID", A],
      ["SAME_ORCID", A],
      ["SAME_NAME_AND_ORGANIZATION", "Jane Roe (Quay)"],
      ["SAME_NAME_AND_CO_AUTHOR", "Jane Roe, with Bo Stern"],
      ["ONLY_BYLINE", "Ola Sand"],
    ]);
  });
});

describe("where pairs conflict", () => {
  test("the stronger rule stands: an ORCID before an organisation", () => {
    const bylines = [
      printed("a", "Jane Roe", { orcid: B, at: ["Quay"] }),
      printed("b", "Jane Roe", { orcid: A }),
      printed("c", "Jane Roe", { orcid: A, at: ["Quay"] }),
    ];
    expect(authors(bylines)).toEqual(["a", "bc"]);
  });

  test("then the smaller keys; what is left is refused", () => {
    const bylines = [
      printed("a", "Jane Roe", { orcid: A, at: ["Quay"] }),
      printed("b", "Jane Roe", { orcid: B, at: ["Quay"] }),
      printed("c", "Jane Roe", { at: ["Quay"] }),
    ];
    expect(authors(bylines)).toEqual(["ac", "b"]);
    expect(clusterBylines(bylines, []).refusals.map(({ obstacle }) => obstacle)).toEqual(["OTHER_ORCID"]);
  });
});

describe("decisions", () => {
  const jane = printed("a", "Jane Roe", { at: ["Quay"] });
  const initials = printed("b", "J. Roe", { at: ["Quay"] });
  const married = printed("c", "Jane Sand", { at: ["Inn"] });

  test("a merge unites what no rule would, also against names", () => {
    expect(authors([jane, initials, married], [decision("1", { keep: [jane], merge: [initials, married] })])).toEqual([
      "abc",
    ]);
  });

  test("a merge keeps to bylines that come later by the same rule", () => {
    const later = [printed("d", "Jane Sand", { at: ["Inn"] }), printed("e", "J. Roe", { at: ["Quay"] })];
    const merge = decision("1", { keep: [jane], merge: [initials, married] });
    expect(authors([jane, initials, married, ...later], [merge])).toEqual(["abcde"]);
    expect(
      authors([jane, initials, married, ...later], [{ ...merge, undone: { reason: "", at: "", by: "" } }]),
    ).toEqual(["a", "be", "cd"]);
  });

  test("the kept author's own bylines are the principal ones", () => {
    const { clusters } = clusterBylines([jane, initials], [decision("1", { keep: [initials], merge: [jane] })]);
    expect(clusters.map(({ principal }) => principal)).toEqual([[initials]]);
  });

  test("a reassignment parts what rules unite, for good", () => {
    const other = printed("d", "Jane Roe", { at: ["Quay"] });
    const apart = decision("1", { merge: [other], apart: [jane] });
    expect(authors([jane, other], [apart])).toEqual(["a", "d"]);
    expect(authors([jane, other, printed("e", "Jane Roe", { at: ["Quay"] })], [apart])).toEqual(["ae", "d"]);
  });

  test("a decision against is not overruled by a chain of decisions for", () => {
    const chain = [
      decision("1", { keep: [jane], merge: [initials] }),
      decision("2", { keep: [initials], merge: [married] }),
      decision("3", { merge: [married], apart: [jane] }),
    ];
    expect(authors([jane, initials, married], chain)).toEqual(["ab", "c"]);
  });

  test("a chain through a later byline does not bring together what is apart either", () => {
    const bridge = printed("d", "Jane Roe", { at: ["Quay", "Pier"] });
    const far = printed("e", "Jane Roe", { at: ["Pier"] });
    expect(authors([jane, bridge, far], [decision("1", { merge: [far], apart: [jane] })])).toEqual(["ad", "e"]);
  });

  test("two ORCIDs that a person said to be one's: what comes later under either follows", () => {
    const one = printed("a", "Jane Roe", { orcid: A });
    const two = printed("b", "Jane Roe", { orcid: B });
    const later = [printed("c", "J. Roe", { orcid: A }), printed("d", "J. Roe", { orcid: B })];
    expect(authors([one, two, ...later], [decision("1", { keep: [one], merge: [two] })])).toEqual(["abcd"]);
  });
});

const anyByline = fc
  .record({
    chapter: fc.constantFrom("a", "b", "c", "d", "e", "f", "g"),
    name: fc.constantFrom("Jane Roe", "J. Roe", "Jane A. Roe", "Jane B. Roe", "Karen Roe"),
    orcid: fc.option(fc.constantFrom(A, B), { nil: undefined }),
    at: fc.subarray(["Quay", "Inn"]),
    with: fc.subarray(["Bo Stern", "Ola Sand"]),
  })
  .map(({ chapter, name, orcid, ...rest }) => printed(chapter, name, orcid === undefined ? rest : { orcid, ...rest }));

const anyCase = fc.uniqueArray(anyByline, { selector: ({ key }) => key, maxLength: 12 }).chain((bylines) =>
  fc.record({
    bylines: fc.constant(bylines),
    shuffled: fc.shuffledSubarray(bylines, { minLength: bylines.length }),
    decisions: fc
      .array(fc.tuple(fc.subarray(bylines), fc.subarray(bylines), fc.subarray(bylines)), { maxLength: 3 })
      .map((sides) => sides.map(([keep, merge, apart], i) => decision(String(i), { keep, merge, apart }))),
  }),
);

test("the order of bylines and of decisions does not show", () => {
  fc.assert(
    fc.property(anyCase, ({ bylines, shuffled, decisions }) => {
      expect(chaptersOf(clusterBylines(shuffled, [...decisions].reverse()))).toEqual(
        chaptersOf(clusterBylines(bylines, decisions)),
      );
    }),
  );
});

test("no author holds what the rules or a person forbid, and every byline has one", () => {
  fc.assert(
    fc.property(anyCase, ({ bylines, decisions }) => {
      const against = decisions.filter(({ apart }) => apart.length > 0);
      const { clusters } = clusterBylines(bylines, against);
      expect(clusters.flatMap((cluster) => cluster.bylines)).toHaveLength(bylines.length);
      for (const { merge, apart } of against) {
        const anchors = (named: { anchors: string[] }[]) => new Set(named.flatMap((byline) => byline.anchors));
        const [moved, left] = [anchors(merge), anchors(apart)];
        for (const cluster of clusters) {
          const held = cluster.bylines.flatMap(({ byline }) => byline.anchors);
          const both =
            held.some((anchor) => moved.has(anchor)) && held.some((anchor) => left.has(anchor) && !moved.has(anchor));
          expect(both).toBe(false);
        }
      }
      for (const { bylines: members } of clusterBylines(bylines, []).clusters) {
        expect(new Set(members.flatMap(({ byline }) => byline.orcid ?? [])).size).toBeLessThanOrEqual(1);
        expect(new Set(members.map(({ byline }) => byline.chapterId)).size).toBe(members.length);
      }
    }),
  );
});
