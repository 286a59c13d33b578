import { Worker } from "node:worker_threads";
import { LexigraphError } from "../../domain/errors.js";
import type { CitedWork } from "../../export/citation/citedWork.js";
import type { ApaJob, ApaOutcome } from "./apaJob.js";

/** The built file, wherever this one runs from: as TypeScript under src/, or built under dist/. */
const FILE = new URL("../../../dist/api/citation/apaWorker.js", import.meta.url);

/** How long a citation may take, in milliseconds. */
const PATIENCE = 10_000;
/** How long the thread waits for another citation before it gives its memory back, in milliseconds. */
const IDLE = 60_000;

interface Waiting {
  resolve(text: string): void;
  reject(error: LexigraphError): void;
}

/**
 * Writes APA references in a thread of its own: its engine takes a second to build and some milliseconds a reference,
 * in which the server would answer nobody. It takes as much memory as all else of the server, so it is there only while
 * somebody cites.
 */
class ApaWriter {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  private idle: NodeJS.Timeout | undefined;

  /** Ends the thread; whoever still waits for it is refused. */
  async stop(): Promise<void> {
    clearTimeout(this.idle);
    await this.worker?.terminate();
  }

  /**
   * The works as one bibliography.
   * @param patience in milliseconds
   * @throws LexigraphError DEADLINE_EXCEEDED where others' citations take all of them, INTERNAL where the thread fails
   */
  write(works: readonly CitedWork[], patience = PATIENCE): Promise<string> {
    this.last += 1;
    clearTimeout(this.idle);
    const job: ApaJob = { number: this.last, works, deadline: Date.now() + patience };
    const text = new Promise<string>((resolve, reject) => {
      this.waiting.set(job.number, { resolve, reject });
      const worker = this.running();
      worker.ref();
      worker.postMessage(job);
    });
    // Whoever asked may have gone for another reason: a failure that nobody awaits must not end the process.
    text.catch(() => undefined);
    return text;
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(FILE);
    worker.unref();
    worker.on("message", (outcome: ApaOutcome) => this.settle(outcome));
    worker.on("error", (cause) => this.failAll(worker, cause));
    worker.on("exit", () => this.failAll(worker, undefined));
    this.worker = worker;
    return worker;
  }

  /** Neither the thread nor its end keeps the process. */
  private rest(): void {
    const { worker } = this;
    worker?.unref();
    this.idle = setTimeout(() => {
      // Who cites while it ends starts another.
      this.worker = undefined;
      void worker?.terminate();
    }, IDLE).unref();
  }

  private settle(outcome: ApaOutcome): void {
    const job = this.waiting.get(outcome.number);
    this.waiting.delete(outcome.number);
    if (this.waiting.size === 0) this.rest();
    if ("text" in outcome) job?.resolve(outcome.text);
    else if ("late" in outcome) job?.reject(new LexigraphError("DEADLINE_EXCEEDED", TOO_MANY, { safe: true }));
    else job?.reject(new LexigraphError("INTERNAL", `APA could not be written: ${outcome.failure}`));
  }

  /** The next citation starts another thread. */
  private failAll(worker: Worker, cause: unknown): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    const error = new LexigraphError(
      "INTERNAL",
      `The thread of ${FILE.pathname} ended; npm run build makes the file.`,
      {
        cause,
      },
    );
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}

const TOO_MANY = "The citations took too long to write: ask for fewer at once, or in another style.";

/** The one writer of this process. */
export const apaWriter = new ApaWriter();
