import { inject, TestRunner } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Whether trials are short, as in `npm test`, or as long as `npm run trust` has them. */
    effort: "short" | "long";
  }
  interface TaskMeta {
    trial?: Trial;
  }
}

/** What was tried and what came of it, for docs/trust.md. */
export interface Trial {
  /** What was done, and how often. */
  tried: string;
  /** What came of it, with the figures of the run. */
  outcome: string;
}

/**
 * How much to try: the first in `npm test`, the second in `npm run trust`, or the part of it that LEXIGRAPH_TRUST_SHARE says
 * (0.2 is a fifth).
 */
export function effort(short: number, long: number): number {
  if (inject("effort") === "short") return short;
  return Math.max(short, Math.round(long * Number(process.env.LEXIGRAPH_TRUST_SHARE ?? 1)));
}

/** Keeps what the test under way has tried. */
export function report(tried: string, outcome: string): void {
  const test = TestRunner.getCurrentTest();
  if (test) test.meta.trial = { tried, outcome };
}
