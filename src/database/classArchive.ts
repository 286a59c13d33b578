import { createHash } from "node:crypto";
import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Java } from "./java.js";
import type { LauncherBuild } from "./launcherBuild.js";

/** The classes of the database as the JVM keeps them (AppCDS): written by the first stop, read by each start after it. */
export interface ClassArchive {
  /** JVM flags that read the archive, or note what it is to hold. */
  flags: string[];
  /** The file that the launcher writes when it is told to stop; none where there is an archive. */
  unfinished?: string;
  /** Puts what was written in place; called when the JVM has ended well. */
  keep(): void;
  /** Throws half an archive away. */
  drop(): void;
}

/** The archive of a launcher and a Java. */
export function classArchive(build: LauncherBuild, java: Java): ClassArchive {
  // A JVM silently leaves an archive aside that was made with another JVM, or with jars of another size or time.
  const jars = build.classPath.split(delimiter).map((path) => [path, statSync(path).size, statSync(path).mtimeMs]);
  const maker = createHash("sha256")
    .update(JSON.stringify([java.home, java.version, jars]))
    .digest("hex");
  const file = join(build.folder, `classes-${maker.slice(0, 16)}.jsa`);
  if (existsSync(file)) return { flags: [`-XX:SharedArchiveFile=${file}`], keep() {}, drop() {} };
  const unfinished = `${file}.${process.pid}`;
  return {
    // Not -XX:ArchiveClassesAtExit: every end would write it, and hold up the start that follows a killed one.
    flags: ["-XX:+RecordDynamicDumpInfo"],
    unfinished,
    keep() {
      if (existsSync(unfinished)) renameSync(unfinished, file);
    },
    drop() {
      rmSync(unfinished, { force: true });
    },
  };
}
