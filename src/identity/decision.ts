/** A byline as a decision names it. */
export interface DecidedByline {
  nameKey: string;
  anchors: string[];
}

/**
 * What a person decided: the bylines of `merge` are the author's of `keep`, and are none of `apart`. A merge has nothing
 * apart; a reassignment sets its bylines apart from those they were together with, and may have nobody to keep.
 */
export interface AuthorDecision {
  id: string;
  kind: "MERGE" | "REASSIGNMENT";
  /** Ids, at the time, of the author kept and of those merged into it, or of the author whose bylines were taken. */
  keptId: string | null;
  mergedIds: string[];
  keep: DecidedByline[];
  merge: DecidedByline[];
  apart: DecidedByline[];
  reason: string;
  /** ISO 8601. */
  at: string;
  by: string;
  /** What takes it back; null as long as it stands. */
  undone: { reason: string; at: string; by: string } | null;
}
