import type { Connection } from "../graph/connection.js";
import type { WriteEvent } from "../graph/event.js";
import { writeRecorded } from "../graph/writeRecorded.js";
import { AddressSet } from "./addressSet.js";
import { type FoundFiles, fileUri, findFiles } from "./findFiles.js";
import { keepReport, type LoadOptions, load } from "./load.js";
import type { LoadReport } from "./loadReport.js";
import { pruneSources } from "./pruneSources.js";
import { type ReadOptions, readFiles } from "./readFiles.js";

export interface PathOptions extends Pick<LoadOptions, "onReject"> {
  format?: ReadOptions["format"];
  /** Called as files are read; what was read is in the graph some hundred records later. */
  onRead?: ReadOptions["onProgress"];
  /** Called after each batch with what is in the graph so far. */
  onLoad?: LoadOptions["onProgress"];
  /** Who loads; kept before anything is loaded, so that a load that is broken off is told of, too. */
  event?: WriteEvent | undefined;
  /** Files and folders of which what they say no longer is taken out afterwards. */
  prune?: readonly string[] | undefined;
}

/**
 * Loads the files that paths name (`-` is standard input); what cannot be read is rejected with the reason, the rest is
 * loaded.
 * @throws LexigraphError USAGE for a path that is not there or an address, before anything is loaded; as load
 */
export async function loadPaths(
  connection: Connection,
  paths: readonly string[],
  options: PathOptions = {},
): Promise<LoadReport> {
  return loadFiles(connection, await findFiles(paths), options);
}

/** Loads files that were found before, and keeps the report for `status`. Throws as load. */
export async function loadFiles(
  connection: Connection,
  found: FoundFiles,
  { format, onRead, onLoad, onReject, event, prune }: PathOptions = {},
): Promise<LoadReport> {
  if (event !== undefined) await writeRecorded(connection, event, async () => undefined);
  const [records, rejected] = [new AddressSet(), new AddressSet()];
  // A folder that is empty says nothing any more.
  const empty = new Set(found.empty.map(fileUri));
  const report = await load(connection, readFiles(found, { format, onProgress: onRead }), {
    onProgress: onLoad,
    onReject(rejection) {
      onReject?.(rejection);
      if (prune !== undefined && !empty.has(rejection.uri)) rejected.add(rejection.uri);
    },
    ...(prune === undefined ? {} : { onRecord: (uri) => records.add(uri) }),
  });
  if (prune !== undefined) {
    report.pruned = await pruneSources(connection, prune.map(fileUri), { records, rejected });
  }
  await connection.write((transaction) => keepReport(transaction, report));
  return report;
}
