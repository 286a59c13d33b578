import { readdirSync } from "node:fs";
import { linuxFields } from "../../src/database/processIdentity.js";
import { eventually } from "../support/product.js";

/**
 * Stops a process (kill -STOP) and waits until each of its threads stands: the signal is carried out by a thread when it
 * next runs, and until then the others go on answering.
 */
export async function stopProcess(pid: number): Promise<void> {
  process.kill(pid, "SIGSTOP");
  await eventually(
    () => readdirSync(`/proc/${pid}/task`).map((thread) => linuxFields(Number(thread))?.[0]),
    (states) => states.every((state) => state === "T" || state === undefined),
    5,
  );
}
