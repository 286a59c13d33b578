import { parentPort } from "node:worker_threads";
import { apa } from "../../export/citation/apa.js";
import type { ApaJob, ApaOutcome } from "./apaJob.js";

parentPort?.on("message", (job: ApaJob) => parentPort?.postMessage(write(job)));

// Building the engine takes a second: it is done before the first citation is asked for.
apa([{ kind: "chapter", id: "chapter:first", title: "First", authors: [{ name: "A. Author" }], editors: [] }]);

function write({ number, works, deadline }: ApaJob): ApaOutcome {
  if (Date.now() > deadline) return { number, late: true };
  try {
    return { number, text: apa(works) };
  } catch (error) {
    return { number, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
