import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { replaceData, settleData } from "../../src/database/replaceData.js";

const home = mkdtempSync(join(tmpdir(), "lexigraph-replace-"));
const other = join(home, "restoring");
const data = join(home, "neo4j", "data");
const former = join(home, "neo4j", "data.former");
const put = (folder: string, text: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "store"), text);
};
const there = () => (existsSync(data) ? readFileSync(join(data, "store"), "utf8") : "nothing");

beforeEach(() => {
  rmSync(home, { recursive: true });
  put(data, "old");
  put(join(other, "neo4j", "data"), "new");
});
afterAll(() => rmSync(home, { recursive: true }));

test("the new data comes in the place of the old, also where there was none", () => {
  replaceData(home, other);
  expect([there(), existsSync(former)]).toEqual(["new", false]);
  rmSync(data, { recursive: true });
  put(join(other, "neo4j", "data"), "newer");
  replaceData(home, other);
  expect([there(), existsSync(former)]).toEqual(["newer", false]);
});

test.each<[string, () => void, string]>([
  ["before it", () => undefined, "old"],
  ["between its two renames", () => renameSync(data, former), "old"],
  [
    "before the old is thrown away",
    () => {
      renameSync(data, former);
      renameSync(join(other, "neo4j", "data"), data);
    },
    "new",
  ],
])("a replacement that is interrupted %s leaves one of both, whole", (_name, interrupted, left) => {
  interrupted();
  settleData(home);
  expect([there(), existsSync(former)]).toEqual([left, false]);
  settleData(home);
  expect(there()).toBe(left);
});
