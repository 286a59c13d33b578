import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findFiles } from "../../../src/ingest/findFiles.js";

const folder = mkdtempSync(join(tmpdir(), "lexigraph-find-"));
for (const name of ["b.csv", "a.csv", "deep/c.csv", "deep/d.txt", ".hidden.csv", "what[1].csv"]) {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), "");
}
afterAll(() => rmSync(folder, { recursive: true }));

const found = async (...paths: string[]) =>
  (await findFiles(paths.map((path) => join(folder, path)))).files.map((file) => file.slice(folder.length + 1));

test("a pattern stands for the files that it matches, in their order", async () => {
  expect(await found("*.csv")).toEqual(["a.csv", "b.csv", "what[1].csv"]);
  expect(await found("**/*.{csv,txt}")).toEqual(["a.csv", "b.csv", "deep/c.csv", "deep/d.txt", "what[1].csv"]);
});

test("a file whose name looks like a pattern is that file", async () => {
  expect(await found("what[1].csv")).toEqual(["what[1].csv"]);
});

test("a folder stands for what is below it, without hidden files", async () => {
  expect(await found("")).toEqual(["a.csv", "b.csv", "deep/c.csv", "deep/d.txt", "what[1].csv"]);
});

test.each(["*.ris", "nowhere/*.csv", "none.csv"])("%s matches nothing and is wrong usage", async (path) => {
  await expect(found(path)).rejects.toMatchObject({ code: "USAGE" });
});

test("an address is wrong usage", async () => {
  await expect(findFiles(["https://example.org/*.html"])).rejects.toMatchObject({ code: "USAGE" });
});
