import fc from "fast-check";
import { expect, test } from "vitest";
import { assignSlugs } from "../../../src/ingest/derive/assignSlugs.js";

const things = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 40 })
  .map((keys) => keys.map((key) => ({ key, folded: key })));

test("gives each thing a slug of its own, whatever the order, and the first in code point order the bare one", () => {
  fc.assert(
    fc.property(things, (all) => {
      const slugs = assignSlugs("same", all);
      expect(new Set(slugs.values()).size).toBe(all.length);
      expect(new Map([...assignSlugs("same", [...all].reverse())].sort())).toEqual(new Map([...slugs].sort()));
      expect([...slugs.values()].filter((slug) => slug === "same")).toHaveLength(1);
    }),
  );
});

test("adds four characters to a slug that is taken", () => {
  const slugs = assignSlugs("c", [
    { key: "c?", folded: "c?" },
    { key: "c", folded: "c" },
  ]);
  expect(slugs.get("c")).toBe("c");
  expect(slugs.get("c?")).toMatch(/^c-[a-z0-9]{4}$/);
});
