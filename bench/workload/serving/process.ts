import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

/** A process of the benchmark that answers messages, one at a time. */
export interface Worker {
  ask<T>(message: unknown): Promise<T>;
  stop(): Promise<void>;
}

/** Runs a file of the benchmark in a process of its own, with flags of Node, so that no contender's work is another's. */
export function startWorker(file: URL, flags: readonly string[] = []): Worker {
  const child = fork(file, { execArgv: file.pathname.endsWith(".ts") ? [...flags, "--import", "tsx"] : [...flags] });
  return {
    async ask<T>(message: unknown) {
      child.send(message as object);
      return (await answerOf(child)) as T;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill();
      await ended;
    },
  };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const waiting = new AbortController();
  const { signal } = waiting;
  try {
    const [message] = await Promise.race([
      once(child, "message", { signal }),
      once(child, "exit", { signal }).then(() => Promise.reject(new Error(`${child.spawnfile} ended by itself.`))),
    ]);
    return message;
  } finally {
    waiting.abort();
  }
}
