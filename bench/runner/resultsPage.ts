import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { holds, type Outcome } from "../workload.js";
import { shown } from "./report.js";

/** What bench/results/NAME.json holds. */
export interface Result extends Outcome {
  workload: string;
  claim: string;
  measured: { at: string; commit: string; node: string; processors: string; load?: string; definitions: number };
}

const FOLDER = new URL("../results/", import.meta.url);

/** Writes bench/results.md from everything that bench/results holds. */
export function writeResultsPage(): void {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
  const results = files.sort().map((name): Result => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")));
  const parts = ["# What was measured", "Written by `npm run bench`: ratios within a run are what counts."];
  writeFileSync(new URL("../results.md", import.meta.url), `${[...parts, ...results.map(section)].join("\n\n")}\n`);
}

/** What the page says of one result. */
export function section({ workload, claim, measured, method, partial, contenders, comparisons }: Result): string {
  const columns = [...new Set(contenders.flatMap(({ figures }) => Object.keys(figures)))];
  const { at, commit, node, processors, load, definitions } = measured;
  const on = `${at.slice(0, 16).replace("T", " ")} at ${commit}, Node ${node}, ${processors}`;
  return [
    `## ${workload}\n${claim} ${method}${partial === undefined ? "" : ` **Not all was measured: ${partial}.**`}\n`,
    `${on}, ${definitions.toLocaleString("en")} definitions${load === undefined ? "" : `; load of the machine ${load}`}\n`,
    row(["", ...columns]),
    row(["---", ...columns.map(() => "---:")]),
    ...contenders.map(({ name, figures }) => row([name, ...columns.map((column) => shown(figures[column]))])),
    "",
    row(["ratio", "measured", "wanted", ""]),
    row(["---", "---:", "---:", "---"]),
    ...comparisons.map((comparison) => {
      const { name, ratio, atLeast, atMost } = comparison;
      const wanted = atLeast !== undefined ? `≥ ${atLeast}` : atMost !== undefined ? `≤ ${shown(atMost)}` : "";
      return row([name, shown(ratio), wanted, holds(comparison) ? "" : "**not reached**"]);
    }),
  ].join("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
