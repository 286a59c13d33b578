import { Worker } from "node:worker_threads";
import { LexigraphError } from "../../domain/errors.js";
import type { RelateJob, RelateMessage, RelateProgress, RelateReport } from "./relateJob.js";

/** The built file, wherever this one runs from: as TypeScript under src/, or built under dist/. */
const FILE = new URL("../../../dist/relate/run/relateWorker.js", import.meta.url);

/** The heap of the thread, in MiB: what 100,000 terms need, with room. */
const HEAP = 1_400;

/** The room for what is soon forgotten, in MiB: an update makes many small things, and collecting them is most of its time. */
const YOUNG_HEAP = 64;

/** A thread that relates terms. */
export interface Relating {
  /** Resolves as soon as the relations are right. */
  report: Promise<RelateReport>;
  /** Resolves when what the former run left has been taken out, too. */
  ended: Promise<void>;
  /** Ends the thread at once; what it has not shown is taken out by the next full run. */
  stop(): Promise<void>;
}

/** Relates terms in a thread of its own with a connection of its own. `report` rejects as relateGraph throws. */
export function startRelating(
  { address, folder, scope, longestRead }: RelateJob,
  onProgress: (progress: RelateProgress) => void = () => undefined,
): Relating {
  const job: RelateJob = { address, folder, scope, longestRead };
  const resourceLimits = { maxOldGenerationSizeMb: HEAP, maxYoungGenerationSizeMb: YOUNG_HEAP };
  const worker = new Worker(FILE, { workerData: job, resourceLimits });
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  const report = new Promise<RelateReport>((resolve, reject) => {
    worker.on("message", (message: RelateMessage) => {
      if ("progress" in message) onProgress(message.progress);
      else if ("report" in message) resolve(message.report);
      else reject(failureOf(message.failure));
    });
    worker.once("error", (cause) => reject(new LexigraphError("INTERNAL", FAILED, { cause })));
    worker.once("exit", () => reject(new LexigraphError("INTERNAL", FAILED)));
  });
  // Whoever waits for one of the two may not wait for the other.
  report.catch(() => undefined);
  return { report, ended, stop: async () => void (await worker.terminate()) };
}

const FAILED = `The thread of ${FILE.pathname} ended before the relations were right; npm run build makes the file.`;

function failureOf({ code, message, safe, stack }: Extract<RelateMessage, { failure: unknown }>["failure"]) {
  const error = new LexigraphError(code, message, { safe });
  error.stack = stack;
  return error;
}
