import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderSize } from "../../src/database/folderSize.js";
import { memoryShare } from "../../src/database/neo4jSettings.js";

const MIB = 1024 ** 2;
const GIB = 1024 ** 3;

test("the page cache follows what is stored, within what the machine bears", () => {
  const share = (stored: number, total: number) => memoryShare({ stored, total, isForLoading: false });
  expect(share(0, 24 * GIB)).toEqual({ heap: 2048, pageCache: 1024 });
  expect(share(50 * MIB, 24 * GIB).pageCache).toBe(128);
  expect(share(1_200 * MIB, 24 * GIB).pageCache).toBe(150);
  expect(share(40 * GIB, 24 * GIB).pageCache).toBe(1024);
  expect(share(40 * GIB, 4 * GIB)).toEqual({ heap: 512, pageCache: 512 });
  expect(share(50 * MIB, 1 * GIB).pageCache).toBe(128);
});

test("a load has a larger page cache, whatever is stored", () => {
  const share = (stored: number, total: number) => memoryShare({ stored, total, isForLoading: true });
  expect(share(0, 24 * GIB)).toEqual({ heap: 2048, pageCache: 4096 });
  expect(share(50 * MIB, 8 * GIB).pageCache).toBe(2048);
  expect(share(40 * GIB, 1 * GIB).pageCache).toBe(256);
});

test("what is stored is counted in all folders; a home without data has nothing", () => {
  const home = mkdtempSync(join(tmpdir(), "lexigraph-size-"));
  try {
    expect(folderSize(join(home, "data"))).toBe(0);
    mkdirSync(join(home, "data", "inner"), { recursive: true });
    writeFileSync(join(home, "data", "one"), "12345");
    writeFileSync(join(home, "data", "inner", "two"), "123");
    expect(folderSize(join(home, "data"))).toBe(8);
  } finally {
    rmSync(home, { recursive: true });
  }
});
