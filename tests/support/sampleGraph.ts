import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Connection } from "../../src/graph/connection.js";
import { loadPaths } from "../../src/ingest/paths.js";
import { relateGraph } from "../../src/relate/run/relateGraph.js";
import { emptyGraph } from "./database.js";

const SAMPLES = fileURLToPath(new URL("../../samples/dictionary", import.meta.url));

/** Makes the run's graph hold the samples and nothing else. */
export async function loadSamples(connection: Connection): Promise<void> {
  await emptyGraph(connection);
  const report = await loadPaths(connection, [SAMPLES]);
  if (report.rejected.length > 0) throw new Error(`Samples were rejected: ${JSON.stringify(report.rejected)}`);
}

/** Relates the terms of the run's graph, all of them anew, as a first start does. */
export async function relateSamples(connection: Connection): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "lexigraph-index-"));
  await relateGraph(connection, { folder, scope: "all" }, () => undefined);
  rmSync(folder, { recursive: true });
}
