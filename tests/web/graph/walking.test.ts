import fc from "fast-check";
import { expect, it } from "vitest";
import { type Direction, nextNode } from "../../../src/web/graph/view/walking.js";

const place = fc.record({ x: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 0, max: 500 }) });
const DIRECTIONS: Direction[] = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

it("leads the way of the key, and from every node to some other where there is one", () => {
  fc.assert(
    fc.property(fc.uniqueArray(place, { minLength: 2, maxLength: 30, selector: ({ x, y }) => `${x},${y}` }), (all) => {
      const places = all.map((each, i) => ({ ...each, id: String(i) }));
      const [from] = places;
      if (!from) return;
      const found = DIRECTIONS.map((direction) => ({ direction, id: nextNode(from, places, direction) }));
      for (const { direction, id } of found) {
        const to = places.find((each) => each.id === id);
        if (!to) continue;
        if (direction === "ArrowUp") expect(to.y).toBeLessThan(from.y);
        if (direction === "ArrowRight") expect(to.x).toBeGreaterThan(from.x);
      }
      expect(found.some(({ id }) => id !== undefined && id !== from.id)).toBe(true);
    }),
  );
});

it("prefers what lies straight ahead", () => {
  const from = { id: "a", x: 0, y: 0 };
  const places = [from, { id: "near", x: 20, y: 19 }, { id: "ahead", x: 50, y: 0 }];
  expect(nextNode(from, places, "ArrowRight")).toBe("ahead");
  expect(nextNode(from, places, "ArrowLeft")).toBeUndefined();
});
