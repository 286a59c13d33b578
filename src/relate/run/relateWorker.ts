import { setTimeout as sleep } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { LexigraphError } from "../../domain/errors.js";
import { connect } from "../../graph/connection.js";
import { relateGraph } from "./relateGraph.js";
import type { RelateJob, RelateMessage } from "./relateJob.js";
import { readState } from "./relateState.js";
import { deleteRuns } from "./writeRelations.js";

const say = (message: RelateMessage) => parentPort?.postMessage(message);

/** The job of this thread; what readers may still see of a former run goes once none of them can be under way. */
async function work(job: RelateJob): Promise<void> {
  const connection = connect(job.address);
  try {
    const report = await relateGraph(connection, job, (progress) => say({ progress }));
    say({ report });
    if (report.scope !== "all") return;
    const { run } = await readState(connection);
    if (run === 1) return;
    if (job.longestRead > 0) await sleep(job.longestRead + 1_000);
    await deleteRuns(connection, 0, run);
  } finally {
    await connection.close();
  }
}

work(workerData as RelateJob).catch((error: unknown) => {
  const { code, message, safe } =
    error instanceof LexigraphError ? error : new LexigraphError("INTERNAL", `Relating failed: ${String(error)}`);
  say({ failure: { code, message, safe, stack: error instanceof Error ? (error.stack ?? "") : "" } });
});
