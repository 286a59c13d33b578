/** One benchmark: a file of bench/workload, by whose name it is run. */
export interface Workload {
  /** What the product claims, in one sentence. */
  claim: string;
  /** Definitions in the generated data where the command line does not say. */
  size: number;
  /** Whether it is measured against a glossary that --gold names; it is left out where none is named. */
  needsGold?: boolean;
  run(bench: Bench): Promise<Outcome>;
}

/** What a workload is given. */
export interface Bench {
  /** Definitions that the generated data is to have. */
  size: number;
  /** The path of a glossary whose editors listed related terms by hand. */
  gold?: string;
  /** The parts to run, of a workload that has parts; all where it is left out. */
  only?: readonly string[];
  /** Whether it is enough to see that everything runs: figures then mean nothing. */
  smoke?: boolean;
  /** Minutes after which a long run ends by itself with what it has; all is measured where it is left out. */
  minutes?: number;
  /** Aborted when the run is to end at once. */
  signal?: AbortSignal;
  /** Keeps what a long run has found so far, so that it is not lost when the run is interrupted. */
  keep?(outcome: Outcome): void;
  /** Tells what goes on, in one line. */
  say(text: string): void;
}

/** What a workload found. */
export interface Outcome {
  /** How it was measured, in one sentence. */
  method: string;
  /** How much of the whole was measured, where it is not all. */
  partial?: string;
  contenders: Contender[];
  comparisons: Comparison[];
}

/** One way to do the thing, and its figures by name and unit: `p95 ms`. */
export interface Contender {
  name: string;
  figures: Record<string, number>;
}

/** A ratio from one run, and the most (or least) that the claim allows. */
export interface Comparison {
  name: string;
  ratio: number;
  atMost?: number;
  atLeast?: number;
}

/** Whether a ratio is as claimed. */
export function holds({ ratio, atMost, atLeast }: Comparison): boolean {
  return ratio <= (atMost ?? Number.POSITIVE_INFINITY) && ratio >= (atLeast ?? 0);
}
