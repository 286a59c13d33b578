/** Every code a client or a reader of a reject file can meet; docs/errors.md has a sentence on each. */
export type ErrorCode =
  | "BAD_REQUEST"
  | "BAD_USER_INPUT"
  | "METHOD_NOT_ALLOWED"
  | "PAYLOAD_TOO_LARGE"
  | "QUERY_TOO_COSTLY"
  | "RATE_LIMITED"
  | "NOT_AUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "NOT_ACCEPTABLE"
  | "DATABASE_UNAVAILABLE"
  | "DEADLINE_EXCEEDED"
  | "INTERNAL"
  | "BAD_SETTINGS"
  | "USAGE"
  | "NO_JAVA"
  | "NO_MAVEN"
  | "HOME_IN_USE"
  | "DATABASE_START_FAILED"
  | "NOT_RUNNING"
  | "DATA_CHANGED"
  | "BAD_BACKUP"
  | "GRAPH_TOO_NEW"
  | RejectionCode;

/** Why a record of the input was not loaded. */
export type RejectionCode =
  | "UNREADABLE_FILE"
  | "NOT_UTF8"
  | "DECISION_OF_OTHERS"
  | "EMPTY_INPUT"
  | "UNKNOWN_FORMAT"
  | "TERM_MISSING"
  | "BOOK_MISSING"
  | "DEFINITION_MISSING"
  | "CHAPTER_MISSING"
  | "BYLINES_MISSING"
  | "BYLINE_UNREADABLE"
  | "BAD_DOI"
  | "BAD_YEAR"
  | "BAD_ISBN"
  | "BAD_ORCID"
  | "BAD_ABSTRACT"
  | "BAD_ENTRY"
  | "BAD_ROW"
  | "NO_CHAPTER"
  | "BAD_ARCHIVE"
  | "ARCHIVE_TOO_LARGE"
  | "PAGE_TRUNCATED"
  | "MORE_RESULTS_UNREADABLE"
  | "TWO_PAGES"
  | "TOO_LONG"
  | "TOO_DEEP"
  | "BAD_JSON"
  | "BAD_RECORD";

/** An error with a code and a sentence that says what to do; `safe` lets its message reach a client. */
export class LexigraphError extends Error {
  readonly code: ErrorCode;
  readonly safe: boolean;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; safe?: boolean } = {}) {
    super(message, { cause: options.cause });
    this.name = "LexigraphError";
    this.code = code;
    this.safe = options.safe ?? false;
  }
}
