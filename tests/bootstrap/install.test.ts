import { expect, test } from "vitest";
// @ts-expect-error plain JavaScript, for it runs before anything is installed
import { isInstalled } from "../../src/bootstrap/install.mjs";

const locked = {
  "": { version: "1.0.0" },
  "node_modules/a": { version: "1.0.0", integrity: "sha512-a" },
  "node_modules/b-linux": { version: "1.0.0", integrity: "sha512-b", optional: true },
};
const a = { "node_modules/a": { version: "1.0.0", integrity: "sha512-a" } };

test.each([
  ["what the lockfile says", a, true],
  ["with a package for this system", { ...a, "node_modules/b-linux": locked["node_modules/b-linux"] }, true],
  ["another version", { "node_modules/a": { version: "1.0.1", integrity: "sha512-a" } }, false],
  ["other content", { "node_modules/a": { version: "1.0.0", integrity: "sha512-x" } }, false],
  ["a package that the lockfile has not", { ...a, "node_modules/c": { version: "1.0.0" } }, false],
  ["nothing", {}, false],
])("%s", (_, installed, expected) => {
  expect(isInstalled(locked, installed)).toBe(expected);
});
