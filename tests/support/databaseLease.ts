import { openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

/**
 * Takes one of several databases for this process alone, until it ends; waits where all are taken. vitest's own number of
 * a worker (VITEST_POOL_ID) is not unique among those that run.
 * @param folder where processes see one another's leases
 * @returns its number, from 0
 */
export function leaseDatabase(folder: string, databases: number): number {
  for (;;) {
    for (let number = 0; number < databases; number += 1) {
      const file = join(folder, String(number));
      if (take(file)) {
        process.once("exit", () => rmSync(file, { force: true }));
        return number;
      }
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
}

function take(file: string): boolean {
  try {
    writeSync(openSync(file, "wx"), String(process.pid));
    return true;
  } catch {
    if (isGone(file)) rmSync(file, { force: true });
    return false;
  }
}

/** Whether a lease is held by a process that was killed. */
function isGone(file: string): boolean {
  try {
    const holder = Number(readFileSync(file, "utf8"));
    if (holder > 0) process.kill(holder, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
