import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import type { Outcome, Workload } from "../workload.js";
import { writeResultsPage } from "./resultsPage.js";

/**
 * Keeps what was found, with when and on what, as bench/results/NAME.json (NAME-SIZE.json at a size of another than the
 * workload's own) and in bench/results.md; gives the path of it from the project's root.
 */
export function writeResult(name: string, { claim, size: usual }: Workload, size: number, outcome: Outcome): string {
  const folder = new URL("../results/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const processors = cpus();
  const measured = {
    at: new Date().toISOString(),
    commit: execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim(),
    node: process.version,
    processors: `${processors.length} x ${processors[0]?.model.trim()}`,
    load: loadavg()
      .map((load) => load.toFixed(1))
      .join(" "),
    definitions: size,
  };
  const file = size === usual ? `${name}.json` : `${name}-${size}.json`;
  writeFileSync(
    fileURLToPath(new URL(file, folder)),
    `${JSON.stringify({ workload: name, claim, measured, ...outcome }, null, 2)}\n`,
  );
  writeResultsPage();
  return `bench/results/${file}`;
}
