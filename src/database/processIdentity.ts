import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process, told apart from a later one that was given the same number. */
export interface ProcessIdentity {
  pid: number;
  /** When it started, in the words of the system; empty where the system does not say. */
  started: string;
}

export function identityOf(pid: number): ProcessIdentity {
  return { pid, started: startOf(pid) };
}

/** Whether that very process still runs. */
export function isAlive(identity: ProcessIdentity): boolean {
  return exists(identity.pid) && !isDefunct(identity.pid) && startOf(identity.pid) === identity.started;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else is alive all the same.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function startOf(pid: number): string {
  if (process.platform === "linux") {
    const fields = linuxFields(pid);
    return fields === undefined
      ? ""
      : `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${fields[19]}`;
  }
  if (process.platform === "win32") return "";
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    // ps fails where there is no such process.
    return "";
  }
}

function isDefunct(pid: number): boolean {
  return process.platform === "linux" && linuxFields(pid)?.[0] === "Z";
}

/**
 * The fields of /proc/PID/stat after the name, which may hold spaces: the state first, the start time as the 20th. A thread has
 * them under its own number; what has ended has none.
 */
export function linuxFields(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
  } catch {
    // It ended while it was looked at.
    return undefined;
  }
}
