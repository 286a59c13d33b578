import type { RelateJob, RelateProgress, RelateReport } from "./relateJob.js";
import { startRelating } from "./startRelating.js";

/** Where the graph and the index of its relations are. */
export type RelatePlace = Omit<RelateJob, "scope">;

type OnProgress = (progress: RelateProgress) => void;

/**
 * Relates what loads touched, and all terms where the collection has grown so much. Resolves when all of it is done, also
 * the taking out of a former run. Rejects as relateGraph throws.
 */
export async function bringUpToDate(place: RelatePlace, onProgress?: OnProgress): Promise<RelateReport> {
  const report = await runToEnd(place, "touched", onProgress);
  return report.needsFullRun ? runToEnd(place, "all", onProgress) : report;
}

/** Relates the terms of a scope; resolves when a former run has been taken out, too. Rejects as relateGraph throws. */
export async function runToEnd(
  place: RelatePlace,
  scope: RelateJob["scope"],
  onProgress?: OnProgress,
): Promise<RelateReport> {
  const relating = startRelating({ ...place, scope }, onProgress);
  const report = await relating.report;
  await relating.ended;
  return report;
}
