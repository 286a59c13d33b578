import { readdirSync, readFileSync } from "node:fs";
import { eventually } from "../support/product.js";

/**
 * Stops a process (kill -STOP) and waits until each of its threads stands: the signal is carried out by a thread when it
 * next runs, and until then the others go on answering.
 */
export async function stopProcess(pid: number): Promise<void> {
  process.kill(pid, "SIGSTOP");
  await eventually(
    () => readdirSync(`/proc/${pid}/task`).map((thread) => stateOf(`/proc/${pid}/task/${thread}/stat`)),
    (states) => states.every((state) => state === "T" || state === "ended"),
    5,
  );
}

/** The state's letter, which follows the name in parentheses. */
function stateOf(path: string): string {
  try {
    return readFileSync(path, "utf8").replace(/^.*\) /s, "")[0] ?? "ended";
  } catch {
    return "ended";
  }
}
