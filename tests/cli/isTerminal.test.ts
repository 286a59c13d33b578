import { expect, test } from "vitest";
import { isTerminal } from "../../src/cli/isTerminal.js";

test.each([
  ["a terminal", { isTTY: true, columns: 80 }, true],
  ["a pseudo terminal of no width", { isTTY: true, columns: 0 }, false],
  ["a pipe", {}, false],
])("whether %s is drawn on", (_name, stream, expected) => {
  expect(isTerminal(stream)).toBe(expected);
});
