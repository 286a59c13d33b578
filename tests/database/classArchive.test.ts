import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type ClassArchive, classArchive } from "../../src/database/classArchive.js";

const folder = mkdtempSync(join(tmpdir(), "lexigraph-archive-"));
afterAll(() => rmSync(folder, { recursive: true }));
const jar = join(folder, "launcher.jar");
writeFileSync(jar, "a jar");
const build = { folder, classPath: [jar, jar].join(delimiter) };
const java = { executable: "java", home: "/java", version: "17.0.1", major: 17, isDevelopmentKit: true };

/** Plays the launcher that is told to stop. */
function write({ unfinished = "" }: ClassArchive): void {
  writeFileSync(unfinished, "classes");
}

test("the first run writes, a later one reads, and another Java or another jar writes again", () => {
  const first = classArchive(build, java);
  expect(first.flags).toEqual(["-XX:+RecordDynamicDumpInfo"]);
  write(first);
  first.keep();
  const later = classArchive(build, java);
  expect(later.unfinished).toBeUndefined();
  expect(later.flags[0]).toMatch(/^-XX:SharedArchiveFile=.*\.jsa$/);
  expect(classArchive(build, { ...java, version: "17.0.2" }).unfinished).toBeDefined();
  utimesSync(jar, new Date(0), new Date(0));
  expect(classArchive(build, java).unfinished).toBeDefined();
});

test("half an archive is thrown away", () => {
  const archive = classArchive(build, { ...java, version: "21" });
  write(archive);
  archive.drop();
  expect(readdirSync(folder).filter((name) => name.includes(`.jsa.`))).toEqual([]);
  expect(classArchive(build, { ...java, version: "21" }).unfinished).toBeDefined();
});
