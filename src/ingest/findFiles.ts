import { readdir, stat } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { codePointOrder } from "../domain/codePointOrder.js";
import { LexigraphError } from "../domain/errors.js";

/** What paths name: files in the order in which they are read, `-` for standard input, and folders without any file. */
export interface FoundFiles {
  files: string[];
  empty: string[];
}

/**
 * Finds the files that paths name; a folder stands for every file below it, sorted, but for hidden ones, and a pattern
 * (`pages/*.html`) for every file that it matches.
 * @throws LexigraphError USAGE for a path that is not there, a pattern that matches nothing, or an address
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const found: FoundFiles = { files: [], empty: [] };
  for (const path of paths) {
    if (path === "-") found.files.push(path);
    else if (isDynamicPattern(path) && !(await isThere(path))) found.files.push(...(await matching(path)));
    else if (await isFolder(path)) {
      const files = await filesBelow(path);
      if (files.length === 0) found.empty.push(path);
      found.files.push(...files);
    } else found.files.push(path);
  }
  return found;
}

/** How a file is named in the graph: from where the command runs if it lies below, else by its whole path. */
export function fileUri(path: string): string {
  const below = relative(process.cwd(), resolve(path));
  const named = below.startsWith("..") || isAbsolute(below) ? resolve(path) : below;
  return named.split(sep).join("/");
}

async function isFolder(path: string): Promise<boolean> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) {
    throw new LexigraphError("USAGE", `${path} is an address: save the page and give its file.`, { safe: true });
  }
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw new LexigraphError("USAGE", `There is no file or folder ${path}.`, { cause, safe: true });
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function matching(pattern: string): Promise<string[]> {
  const files = await glob(pattern.split(sep).join("/"), { expandDirectories: false, absolute: isAbsolute(pattern) });
  if (files.length > 0) return files.sort(codePointOrder);
  throw new LexigraphError("USAGE", `No file matches ${pattern}.`, { safe: true });
}

async function filesBelow(folder: string): Promise<string[]> {
  // A folder that may not be read is given on as a file, which is then rejected with the reason.
  const all = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (all === null) return [folder];
  const entries = all.filter(({ name }) => !name.startsWith("."));
  const files: string[] = [];
  for (const entry of entries.sort((left, right) => codePointOrder(left.name, right.name))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesBelow(path)));
    else files.push(path);
  }
  return files;
}
