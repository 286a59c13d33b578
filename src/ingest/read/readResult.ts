import type { RejectionCode } from "../../domain/errors.js";
import type { SourceRecord } from "../../domain/record.js";
import type { AuthorDecision } from "../../identity/decision.js";
import type { RelationDecision } from "../../relate/relationDecision.js";

/** Why a record of the input is not in the graph; `line` counts from 1 in the file it came from. */
export interface Rejection {
  uri: string;
  code: RejectionCode;
  message: string;
  line?: number;
  /** What was rejected, as it came, so that it loads by itself once it is mended. */
  input?: string;
}

/**
 * What a reader makes of one record of its input: the record whole, or the reason why there is none; `file` is the uri of
 * the file. An export holds what persons decided about authors, too.
 */
export type ReadResult =
  | { record: SourceRecord; file?: string }
  | { decision: AuthorDecision }
  | { relationDecision: RelationDecision }
  | { rejection: Rejection };
