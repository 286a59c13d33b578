import type { Rejection } from "./read/readResult.js";

/** What a load did, in records of the input. */
export interface LoadReport {
  loaded: number;
  unchanged: number;
  /** What was rejected, without the inputs: of a load of any length the first 10,000. */
  rejected: Rejection[];
  /** How many records were rejected, by code: all of them. */
  rejectedByCode: Record<string, number>;
  /** To the millisecond. */
  seconds: number;
  /** Sources taken out because their files say them no longer; absent where that was not asked for. */
  pruned?: number;
}

/** More than anybody reads, and some 5 MB: a file of rejects has all. */
const MOST_KEPT = 10_000;

/** A report of what has not begun. */
export function emptyReport(): LoadReport {
  return { loaded: 0, unchanged: 0, rejected: [], rejectedByCode: {}, seconds: 0 };
}

/** Counts a rejection, and keeps it among the first `most`. */
export function addRejection(
  report: Pick<LoadReport, "rejected" | "rejectedByCode">,
  { input: _, ...rejection }: Rejection,
  most = MOST_KEPT,
): void {
  const { code } = rejection;
  report.rejectedByCode[code] = (report.rejectedByCode[code] ?? 0) + 1;
  if (report.rejected.length < most) report.rejected.push(rejection);
}

/** How many records of the input were rejected. */
export function rejectedCount({ rejectedByCode }: Pick<LoadReport, "rejectedByCode">): number {
  return Object.values(rejectedByCode).reduce((sum, count) => sum + count, 0);
}
