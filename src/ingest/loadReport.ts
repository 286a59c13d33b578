import type { Rejection } from "./read/readResult.js";

/** What a load did, in records of the input. */
export interface LoadReport {
  loaded: number;
  unchanged: number;
  rejected: Rejection[];
  /** To the millisecond. */
  seconds: number;
  /** Sources taken out because their files say them no longer; absent where that was not asked for. */
  pruned?: number;
}
