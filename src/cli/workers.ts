import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { AggregatorRegistry, type PrometheusContentType } from "prom-client";
import { RateLimiterClusterMaster } from "rate-limiter-flexible";
import { LexigraphError } from "../domain/errors.js";
import type { ServeJob } from "./serveJob.js";
import { SharedPort } from "./sharedPort.js";

/** Several processes that serve at one address. */
export interface Workers {
  address: string;
  /** Has every one answer what has begun, and waits for their ends. */
  stop(): Promise<void>;
}

/** What a worker and the process that started it tell one another. */
export type WorkerMessage =
  | { lexigraph: "listens" }
  | { lexigraph: "serve"; job: ServeJob; address: string }
  /** It serves, and takes a connection. */
  | { lexigraph: "free" }
  /** With it comes a connection. */
  | { lexigraph: "connection" }
  /** No more connections come. */
  | { lexigraph: "last" }
  | { lexigraph: "stop" }
  | { lexigraph: "metrics"; text?: string };

/** Those that hear what they are told. */
const listening = new WeakSet<Worker>();

/** Milliseconds before a worker that ended by itself is started again. */
const PAUSE = 500;

/**
 * Starts so many processes behind one port (node:cluster): connections go to them in turn, points of clients are counted
 * here for all of them, and one that ends by itself is replaced.
 * @throws LexigraphError INTERNAL where one ends before it answers; the system's error where the port cannot be had
 */
export async function startWorkers(count: number, job: ServeJob): Promise<Workers> {
  cluster.setupPrimary({ exec: fileURLToPath(new URL("./worker.js", import.meta.url)) });
  new RateLimiterClusterMaster();
  const registry = new AggregatorRegistry<PrometheusContentType>();
  const port = await SharedPort.open(job.settings.host, job.settings.port);
  const { address } = port;
  const state = { isStopping: false };
  const start = async (): Promise<void> => {
    const worker = cluster.fork();
    worker.on("message", (message: WorkerMessage) => {
      // What is sent before its modules are loaded is lost.
      if (message.lexigraph === "listens") {
        listening.add(worker);
        tell(worker, { lexigraph: "serve", job, address });
      }
      if (message.lexigraph === "free") port.isFree(worker);
      if (message.lexigraph === "metrics") void answerMetrics(worker, registry);
    });
    worker.once("exit", () => port.isLost(worker));
    await answers(worker);
  };
  const stop = async () => {
    state.isStopping = true;
    const running = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    const ended = Promise.all(running.map(end));
    await port.close();
    for (const worker of running) tell(worker, { lexigraph: "last" });
    await ended;
  };
  try {
    await Promise.all(Array.from({ length: count }, start));
  } catch (error) {
    await stop();
    throw error;
  }
  cluster.on("exit", async (worker, code, signal) => {
    if (state.isStopping) return;
    process.stderr.write(`Worker ${worker.process.pid} ended by itself (${signal ?? code}); starting another.\n`);
    await sleep(PAUSE);
    if (!state.isStopping) await start().catch(() => undefined);
  });
  return { address, stop };
}

/** Waits until a worker serves. */
async function answers(worker: Worker): Promise<void> {
  const waiting = new AbortController();
  const { signal } = waiting;
  try {
    const answering = new Promise<void>((resolve) => {
      worker.on("message", (message: WorkerMessage) => {
        if (message.lexigraph === "free") resolve();
      });
    });
    const ended = once(worker, "exit", { signal }).then(() => {
      throw new LexigraphError("INTERNAL", "A worker ended before it answered; its error stands above.");
    });
    ended.catch(() => undefined);
    await Promise.race([answering, ended]);
  } finally {
    waiting.abort();
  }
}

async function end(worker: Worker): Promise<void> {
  if (worker.isDead()) return;
  const ended = once(worker, "exit");
  // One that has not begun to listen hears nothing, and has nothing to finish.
  if (listening.has(worker)) tell(worker, { lexigraph: "stop" });
  else worker.process.kill("SIGKILL");
  await ended;
}

function tell(worker: Worker, message: WorkerMessage): void {
  if (worker.isConnected()) worker.send(message);
}

async function answerMetrics(
  worker: Worker,
  registry: Pick<AggregatorRegistry<PrometheusContentType>, "clusterMetrics">,
): Promise<void> {
  const text = await registry.clusterMetrics().catch(() => "");
  tell(worker, { lexigraph: "metrics", text });
}
