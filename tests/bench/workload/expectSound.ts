import { expect } from "vitest";
import { section } from "../../../bench/runner/resultsPage.js";
import type { Outcome, Workload } from "../../../bench/workload.js";

/** Every figure and ratio is a positive number, but a ratio that is best at 0; and the page of results shows all of them. */
export function expectSound(workload: string, { claim, size }: Workload, outcome: Outcome): void {
  const { contenders, comparisons } = outcome;
  for (const { name, figures } of contenders) {
    for (const [figure, value] of Object.entries(figures)) {
      expect([name, figure, Number.isFinite(value), value > 0]).toEqual([name, figure, true, true]);
    }
  }
  for (const { name, ratio, atMost } of comparisons) {
    expect([name, Number.isFinite(ratio), ratio > 0 || atMost === 0]).toEqual([name, true, true]);
  }
  const measured = { at: new Date(0).toISOString(), commit: "0", node: "v0", processors: "1", definitions: size };
  const rows = section({ workload, claim, measured, ...outcome }).split("\n");
  for (const { name } of [...contenders, ...comparisons]) {
    expect(rows.filter((row) => row.startsWith(`| ${name} | `))).toHaveLength(1);
  }
}
