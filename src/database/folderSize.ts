import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Bytes of all files below a folder; 0 where there is none. */
export function folderSize(folder: string): number {
  if (!existsSync(folder)) return 0;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const sizes = entries.flatMap((entry) => (entry.isFile() ? statSync(join(entry.parentPath, entry.name)).size : []));
  return sizes.reduce((sum, size) => sum + size, 0);
}
