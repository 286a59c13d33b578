import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A built program of the product, as a process of its own. */
export interface Product {
  process: ChildProcess;
  /** What it has said so far. */
  readonly output: string;
  readonly errors: string;
  /** The exit code when it has ended; null where a signal ended it. */
  ended: Promise<number | null>;
  /** Resolves with the first group of a pattern once standard output has it; rejects where the process ends first. */
  says(pattern: RegExp): Promise<string>;
}

/**
 * Runs dist/FILE; the environment is all that it sees of ours, and flags are those of Node. A read may last as long as a test
 * unless the environment says otherwise.
 */
export function run(
  file: string,
  programArguments: string[],
  environment: NodeJS.ProcessEnv,
  flags: readonly string[] = [],
): Product {
  const path = fileURLToPath(new URL(`../../dist/${file}`, import.meta.url));
  const child = spawn(process.execPath, [...flags, path, ...programArguments], {
    env: { LEXIGRAPH_READ_SECONDS: "60", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { output: "", errors: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said.output += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said.errors += text;
  });
  const ended = once(child, "close").then(() => child.exitCode);
  return {
    process: child,
    get output() {
      return said.output;
    },
    get errors() {
      return said.errors;
    },
    ended,
    async says(pattern) {
      for (;;) {
        const found = pattern.exec(said.output)?.[1];
        if (found !== undefined) return found;
        const over = ended.then((code) => `It ended with exit code ${code}: ${said.errors}`);
        const news = once(child.stdout, "data").then(() => undefined);
        const end = await Promise.race([news, over]);
        if (end !== undefined) throw new Error(end);
      }
    },
  };
}

/** Tries again, after a pause in milliseconds, until it holds; the test's own time limit ends it. */
export async function eventually<T>(
  attempt: () => Promise<T> | T,
  holds: (value: T) => boolean,
  pause = 100,
): Promise<T> {
  for (;;) {
    const value = await attempt();
    if (holds(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
