import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { LexigraphError } from "../domain/errors.js";

/** The JVM that runs the database. */
export interface DatabaseProcess {
  pid: number;
  /** Resolves when the graph can be read; rejects with DATABASE_START_FAILED or HOME_IN_USE. */
  ready: Promise<ReadyDatabase>;
  /** Resolves with the exit code when it has ended; null where a signal ended it. */
  ended: Promise<number | null>;
  /** Asks it to stop, ends it where it does not within patience (milliseconds), and resolves with its exit code. */
  stop(patience: number): Promise<number | null>;
}

/** What a database says once it can answer. */
export interface ReadyDatabase {
  /** Of Bolt. */
  port: number;
  /** Whether its log ended in the middle of a transaction, and that end was put aside. */
  isCut: boolean;
  /** Names of the indexes that can be used. */
  online: readonly string[];
}

const LINES_KEPT = 200;

/** Of glibc's memory outside the heap: with one for each thread, what the compilers give back stays resident. */
const MALLOC_ARENA_MAX = "2";

/**
 * Starts the launcher in a process group of its own, so that Ctrl-C reaches it through its owner alone. It stops when
 * it is told to, and by itself when its standard input ends because nobody holds it any more.
 */
export function startDatabaseProcess(java: string, argumentsOfJava: string[], password: string): DatabaseProcess {
  const env = { MALLOC_ARENA_MAX, ...process.env };
  const child = spawn(java, argumentsOfJava, { env, stdio: ["pipe", "pipe", "pipe"], detached: true });
  const said: string[] = [];
  const keep = (line: string) => said.push(line) > LINES_KEPT && said.splice(LINES_KEPT / 2, 1);
  createInterface({ input: child.stderr }).on("line", keep);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  // A JVM that ended early says so by its exit code, not by this pipe.
  child.stdin.on("error", () => undefined);
  child.stdin.write(`${password}\n`);
  return {
    pid: child.pid ?? 0,
    ready: ready(child, ended, said, keep),
    ended,
    async stop(patience) {
      child.stdin.end("STOP\n");
      const timer = setTimeout(() => child.kill("SIGKILL"), patience);
      const code = await ended;
      clearTimeout(timer);
      return code;
    },
  };
}

async function ready(
  child: ChildProcessByStdio<Writable, Readable, Readable>,
  ended: Promise<number | null>,
  said: string[],
  keep: (line: string) => void,
): Promise<ReadyDatabase> {
  let isCut = false;
  const online: string[] = [];
  const announced = new Promise<ReadyDatabase>((resolve) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const port = /^READY (\d+)$/.exec(line)?.[1];
      const index = /^ONLINE (.+)$/.exec(line)?.[1];
      if (port !== undefined) resolve({ port: Number(port), isCut, online });
      else if (index !== undefined) online.push(index);
      else if (line === "CUT") isCut = true;
      else keep(line);
    });
  });
  const failed = once(child, "error").then(([cause]) => {
    throw new LexigraphError("DATABASE_START_FAILED", "Java could not be run.", { cause });
  });
  const over = ended.then((code) => {
    throw startFailed(code, said);
  });
  return Promise.race([announced, failed, over]);
}

function startFailed(code: number | null, said: string[]): LexigraphError {
  const text = said.join("\n");
  if (/FileLockException|Lock file has been locked by another process/.test(text)) {
    return new LexigraphError("HOME_IN_USE", "Another process has the database of this home open: stop it first.");
  }
  const causes = said.filter((line) => line.startsWith("Caused by: ") || line.startsWith("Exception in"));
  const why = causes.at(-1) ?? said[0] ?? "It said nothing.";
  return new LexigraphError(
    "DATABASE_START_FAILED",
    `The database ended with exit code ${code} as it started: ${why}`,
    {
      cause: new Error(text),
    },
  );
}
