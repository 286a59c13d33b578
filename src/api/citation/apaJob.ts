import type { CitedWork } from "../../export/citation/citedWork.js";

/** A bibliography for the worker to write. */
export interface ApaJob {
  number: number;
  works: readonly CitedWork[];
  /** When nobody waits for it any more, in milliseconds since 1970. */
  deadline: number;
}

/** What became of a job: its text, or why there is none. */
export type ApaOutcome = { number: number } & ({ text: string } | { failure: string } | { late: true });
