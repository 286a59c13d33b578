import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { loadPaths } from "../../src/ingest/paths.js";
import { connectToDatabase } from "../support/database.js";
import { clearGraph, dumpGraph } from "./support/dumpGraph.js";

const connection = connectToDatabase();
const folder = mkdtempSync(join(tmpdir(), "lexigraph-paths-"));
beforeEach(() => clearGraph(connection));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await connection.close();
});

const PAGE = `Harbour Library
Search
What is Harbour Talk
Atlas of Towns
Talk between harbours.
Published in Chapter:
Towns at Sea
Ada Quill (Harbour University, Norway)
DOI: 10.5555/atlas.ch001
`;

test("loads the pages below a folder, and says why it leaves one out", async () => {
  mkdirSync(join(folder, "pages", "deep"), { recursive: true });
  writeFileSync(join(folder, "pages", "deep", "harbour-talk-7.txt"), PAGE);
  writeFileSync(join(folder, "pages", "latin.txt"), Buffer.from([0x57, 0xe9, 0x0a]));
  writeFileSync(join(folder, "pages", ".hidden.txt"), PAGE);
  symlinkSync(join(folder, "nowhere"), join(folder, "pages", "broken.txt"));
  const report = await loadPaths(connection, [join(folder, "pages")]);
  expect(report).toMatchObject({ loaded: 1, unchanged: 0 });
  expect(report.rejected.map(({ code }) => code).sort()).toEqual(["NOT_UTF8", "UNREADABLE_FILE"]);
  expect(await loadPaths(connection, [join(folder, "pages")])).toMatchObject({ loaded: 0, unchanged: 1 });
});

test("an empty folder is EMPTY_INPUT and leaves the graph as it was", async () => {
  mkdirSync(join(folder, "empty"));
  const report = await loadPaths(connection, [join(folder, "empty")]);
  expect(report).toMatchObject({ loaded: 0, rejected: [{ code: "EMPTY_INPUT" }] });
  expect(await dumpGraph(connection)).toEqual([]);
});

test.each(["https://example.org/page.html", join(folder, "not-there.txt")])("%s is wrong usage", async (path) => {
  const good = join(folder, "good.txt");
  writeFileSync(good, PAGE);
  await expect(loadPaths(connection, [good, path])).rejects.toMatchObject({ code: "USAGE" });
  expect(await dumpGraph(connection)).toEqual([]);
});
