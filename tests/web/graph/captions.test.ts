import fc from "fast-check";
import { expect, it } from "vitest";
import { type Candidate, placeCaptions, shorten } from "../../../src/web/graph/view/captions.js";

const room = { width: 800, height: 600, covered: [{ left: 700, top: 0, right: 800, bottom: 40 }] };
const measure = (text: string) => 7 * [...text].length;
const candidate = fc.record({
  label: fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }),
  x: fc.integer({ min: 0, max: 800 }),
  y: fc.integer({ min: 0, max: 600 }),
  radius: fc.integer({ min: 3, max: 14 }),
  importance: fc.integer({ min: 0, max: 20 }),
});
const candidates: fc.Arbitrary<Candidate[]> = fc
  .array(candidate, { maxLength: 80 })
  .map((all) => all.map((each, i) => ({ ...each, id: `node:${i}`, isForced: false })));

it("places captions so that none overlaps another, leaves the room, or lies under a button", () => {
  fc.assert(
    fc.property(candidates, (all) => {
      const boxes = placeCaptions(all, measure, room, 60).map(({ box }) => box);
      for (const [i, a] of boxes.entries()) {
        expect(a.left >= 0 && a.top >= 0 && a.right <= room.width && a.bottom <= room.height).toBe(true);
        for (const b of [...boxes.slice(i + 1), ...room.covered]) {
          const isApart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
          expect(isApart).toBe(true);
        }
      }
    }),
  );
});

it("always captions what is forced, and the more important of two in one place", () => {
  const at = { label: "Tide", x: 400, y: 300, radius: 5 };
  const both: Candidate[] = [
    { ...at, id: "a", importance: 1, isForced: false },
    { ...at, id: "b", importance: 2, isForced: false },
  ];
  expect(placeCaptions(both, measure, room, 1).map(({ id }) => id)).toEqual(["b"]);
  const forced = Array.from({ length: 9 }, (_, i) => ({ ...at, id: `${i}`, importance: 1, isForced: true }));
  expect(placeCaptions(forced, measure, room, 1)).toHaveLength(9);
});

it("shortens a name of 200 characters between words", () => {
  expect(shorten("Public Diplomacy")).toBe("Public Diplomacy");
  const short = shorten("word ".repeat(40));
  expect([...short].length).toBeLessThanOrEqual(34);
  expect(short).toMatch(/word…$/);
});
