import { Presets, SingleBar } from "cli-progress";
import type { RelateProgress, RelateReport } from "../relate/run/relateJob.js";
import { isTerminal } from "./isTerminal.js";

/** Tells how far a run of relating is. */
export interface RelateBar {
  advance: (progress: RelateProgress) => void;
  stop: () => void;
}

const STEPS = { reading: "Reading terms", relating: "Relating terms" } as const;

/** A bar with the time left on a terminal; elsewhere nothing, as a run of any size is over in minutes. */
export function relateProgress(stream: NodeJS.WriteStream): RelateBar {
  if (!isTerminal(stream)) return { advance: () => undefined, stop: () => undefined };
  const format = "{bar} {percentage}%  {step}  {value} of {total}  {eta_formatted} left";
  const single = new SingleBar({ stream, format, hideCursor: true, clearOnComplete: true }, Presets.shades_classic);
  let step = "";
  return {
    advance({ step: next, done, total }) {
      if (step !== next) single.start(total, 0, { step: STEPS[next].padEnd(14) });
      step = next;
      single.setTotal(total);
      single.update(done, { step: STEPS[next].padEnd(14) });
    },
    stop: () => single.stop(),
  };
}

/** What a run did, in one line. */
export function relateSummary({ terms, relations, seconds }: RelateReport): string {
  const number = (count: number) => count.toLocaleString("en");
  return `related: ${number(terms)} terms, ${number(relations)} relations in ${seconds.toFixed(1)} s`;
}
