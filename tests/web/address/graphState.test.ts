import fc from "fast-check";
import { expect, it } from "vitest";
import { type GraphState, readGraphState, writeGraphState } from "../../../src/web/address/graphState.js";

const kinds = fc.uniqueArray(fc.constantFrom("TERM", "AUTHOR", "IN_BOOK", "CO_AUTHOR"));
const place = fc.integer({ min: -10_000, max: 10_000 }).map((value) => value / 10_000);
const year = fc.option(fc.integer({ min: 0, max: 4999 }), { nil: undefined });
const state: fc.Arbitrary<GraphState> = fc.record({
  with: fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 19 }),
  depth: fc.integer({ min: 1, max: 3 }),
  limit: fc.integer({ min: 1, max: 1_000 }),
  hidden: kinds.map((each) => new Set<string>(each)),
  since: year,
  until: year.map((each) => (each === undefined ? undefined : each + 5_000)),
  selected: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  camera: fc.option(
    fc.record({ x: place, y: place, ratio: fc.integer({ min: 100, max: 80_000 }).map((value) => value / 10_000) }),
    { nil: undefined },
  ),
  isWide: fc.boolean(),
});

it("reads back whatever it writes, beside parameters of others", () => {
  fc.assert(
    fc.property(state, (written) => {
      const params = writeGraphState(new URLSearchParams("letter=P"), written);
      expect(readGraphState(new URLSearchParams(params.toString()))).toEqual(written);
      expect(params.get("letter")).toBe("P");
    }),
  );
});

it("takes any text for an address without failing, and gives what the API takes", () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      const { depth, limit, with: others } = readGraphState(new URLSearchParams(query));
      expect([1, 2, 3]).toContain(depth);
      expect(limit >= 1 && limit <= 1_000 && others.length < 20).toBe(true);
    }),
  );
});

it("takes years that are told the wrong way round as a span", () => {
  const { since, until } = readGraphState(new URLSearchParams("since=2025&until=2016"));
  expect([since, until]).toEqual([2016, 2025]);
});

it("leaves out what is usual", () => {
  expect(writeGraphState(new URLSearchParams(), readGraphState(new URLSearchParams("depth=1&limit=100"))).size).toBe(0);
});
