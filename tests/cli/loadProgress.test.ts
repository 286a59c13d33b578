import { expect, test } from "vitest";
import { tally } from "../../src/cli/loadProgress.js";

const state = { share: 0.25, files: 10, totalFiles: 40, records: 3_000, start: 0 };

test("tells files, records, rate and time left", () => {
  expect(tally(state, 2_000)).toBe("10 of 40 files  3,000 records  1,500 a second  6 s left");
  expect(tally({ ...state, share: 0.01 }, 10_000)).toContain("16 min 30 s left");
});

test.each([
  ["before anything is known of the rate", { ...state, records: 0, share: 0 }, 10],
  ["before the first batch is in the graph", { ...state, records: 0 }, 10_000],
  ["within the first second", state, 500],
  ["when all is read", { ...state, share: 1 }, 2_000],
])("guesses no time %s", (_when, told, now) => {
  expect(tally(told, now)).not.toContain("left");
});
