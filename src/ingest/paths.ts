import type { Connection } from "../graph/connection.js";
import { type FoundFiles, findFiles } from "./findFiles.js";
import { type LoadReport, load } from "./load.js";
import { type ReadOptions, readFiles } from "./readFiles.js";

/**
 * Loads the files that paths name (`-` is standard input); what cannot be read is rejected with the reason, the rest is
 * loaded.
 * @throws LexigraphError USAGE for a path that is not there or an address, before anything is loaded; as load
 */
export async function loadPaths(
  connection: Connection,
  paths: readonly string[],
  options: ReadOptions = {},
): Promise<LoadReport> {
  return loadFiles(connection, await findFiles(paths), options);
}

/** Loads files that were found before. Throws as load. */
export async function loadFiles(
  connection: Connection,
  found: FoundFiles,
  options: ReadOptions = {},
): Promise<LoadReport> {
  return load(connection, readFiles(found, options));
}
