import { type Comparison, holds, type Outcome, type Workload } from "../workload.js";

/** The result of a workload as a table for a terminal. */
export function report(
  name: string,
  { claim }: Workload,
  { contenders, comparisons, method, partial }: Outcome,
): string {
  const columns = [...new Set(contenders.flatMap(({ figures }) => Object.keys(figures)))];
  const rows = [
    ["", ...columns],
    ...contenders.map(({ name: contender, figures }) => [
      contender,
      ...columns.map((column) => shown(figures[column])),
    ]),
  ];
  const widths = ["", ...columns].map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const table = rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  "),
  );
  return [
    "",
    `${name}: ${claim}`,
    method,
    ...(partial === undefined ? [] : [`Not all: ${partial}.`]),
    "",
    ...table,
    "",
    ...comparisons.map(verdict),
  ].join("\n");
}

function verdict(comparison: Comparison): string {
  const { name, ratio, atMost, atLeast } = comparison;
  const bound = atMost !== undefined ? ` (at most ${atMost})` : atLeast !== undefined ? ` (at least ${atLeast})` : "";
  return `${holds(comparison) ? "✓" : "✗"} ${name}: ${shown(ratio)}${bound}`;
}

/** A figure as people read it. */
export function shown(figure: number | undefined): string {
  if (figure === undefined) return "";
  return figure >= 100 ? Math.round(figure).toLocaleString("en") : figure.toFixed(2);
}
