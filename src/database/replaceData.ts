import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * Puts the data of another home in the place of a home's own. Between two renames there is no data at all: settleData,
 * before the database is started, brings back the old one where it stopped there.
 */
export function replaceData(home: string, other: string): void {
  const data = join(home, "neo4j", "data");
  mkdirSync(join(home, "neo4j"), { recursive: true, mode: 0o700 });
  if (existsSync(data)) renameSync(data, former(home));
  renameSync(join(other, "neo4j", "data"), data);
  rmSync(former(home), { recursive: true, force: true });
}

/** Ends a replacement that was interrupted: the new data where it is in place, or else the old. */
export function settleData(home: string): void {
  if (!existsSync(former(home))) return;
  const data = join(home, "neo4j", "data");
  if (existsSync(data)) rmSync(former(home), { recursive: true });
  else renameSync(former(home), data);
}

function former(home: string): string {
  return join(home, "neo4j", "data.former");
}
