import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { classArchive } from "../../src/database/classArchive.js";

const folder = mkdtempSync(join(tmpdir(), "lexigraph-archive-"));
afterAll(() => rmSync(folder, { recursive: true }));
const jar = join(folder, "launcher.jar");
writeFileSync(jar, "a jar");
const build = { folder, classPath: [jar, jar].join(delimiter) };
const java = { executable: "java", home: "/java", version: "17.0.1", major: 17, isDevelopmentKit: true };

/** Plays the JVM that writes the file of its flag. */
function writeAsFlagged(flags: string[]): void {
  writeFileSync(flags[0]?.replace("-XX:ArchiveClassesAtExit=", "") ?? "", "classes");
}

test("the first run writes, a later one reads, and another Java or another jar writes again", () => {
  const first = classArchive(build, java);
  expect(first.isWritten).toBe(true);
  writeAsFlagged(first.flags);
  first.keep();
  const later = classArchive(build, java);
  expect(later.flags[0]).toMatch(/^-XX:SharedArchiveFile=.*\.jsa$/);
  expect(classArchive(build, { ...java, version: "17.0.2" }).isWritten).toBe(true);
  utimesSync(jar, new Date(0), new Date(0));
  expect(classArchive(build, java).isWritten).toBe(true);
});

test("half an archive is thrown away", () => {
  const archive = classArchive(build, { ...java, version: "21" });
  writeAsFlagged(archive.flags);
  archive.drop();
  expect(readdirSync(folder).filter((name) => name.includes(`.jsa.`))).toEqual([]);
  expect(classArchive(build, { ...java, version: "21" }).isWritten).toBe(true);
});
