import { LexigraphError, type RejectionCode } from "../../domain/errors.js";
import type { Rejection } from "./readResult.js";

/** Why a page cannot be read, and at which line of its file; a reader turns it into a rejection. */
export class UnreadablePage extends LexigraphError {
  declare readonly code: RejectionCode;
  readonly line: number | undefined;

  constructor(code: RejectionCode, message: string, line?: number, options: { cause?: unknown } = {}) {
    super(code, message, { ...options, safe: true });
    this.name = "UnreadablePage";
    this.line = line;
  }

  /** The rejection that tells of it. */
  toRejection(uri: string): Rejection {
    const { code, message, line } = this;
    return line === undefined ? { uri, code, message } : { uri, code, message, line };
  }
}
