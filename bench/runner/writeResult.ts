import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import type { Outcome, Workload } from "../workload.js";
import { writeResultsPage } from "./resultsPage.js";

/** Keeps what was found, with when and on what, as bench/results/NAME.json and in bench/results.md; the path of it from the project's root. */
export function writeResult(name: string, { claim }: Workload, size: number, outcome: Outcome): string {
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
  const file = new URL(`${name}.json`, folder);
  writeFileSync(fileURLToPath(file), `${JSON.stringify({ workload: name, claim, measured, ...outcome }, null, 2)}\n`);
  writeResultsPage();
  return `bench/results/${name}.json`;
}
