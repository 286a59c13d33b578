import type { ErrorCode } from "../../domain/errors.js";
import type { ConnectionSettings } from "../../graph/connection.js";

/** What the thread that relates terms is to do. */
export interface RelateJob {
  address: ConnectionSettings;
  /** Where the index of the last run is kept, so that terms that a load touched can be related without reading all. */
  folder: string;
  /** All terms anew, or those that were touched. */
  scope: "all" | "touched";
  /** Milliseconds for which a former run is left to those who began to read it; 0 where nobody else reads. */
  longestRead: number;
}

/** How far a run is: terms read, or related, of how many. */
export interface RelateProgress {
  step: "reading" | "relating";
  done: number;
  total: number;
}

/** What a run did. */
export interface RelateReport {
  /** How many terms were related anew. */
  terms: number;
  /** How many relations the graph shows now. */
  relations: number;
  seconds: number;
  /** Whether all terms were related, some, or none, because nothing was touched. */
  scope: "all" | "touched" | "none";
  /** Whether the collection has grown so much that all terms should be related anew. */
  needsFullRun: boolean;
}

/** What the thread says: how far it is, that the relations are right, and why it failed. */
export type RelateMessage =
  | { progress: RelateProgress }
  | { report: RelateReport }
  | { failure: { code: ErrorCode; message: string; safe: boolean; stack: string } };
