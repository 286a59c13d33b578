import type { SourceRecord } from "../../domain/record.js";
import type { ReadResult } from "./readResult.js";
import { UnreadablePage } from "./unreadablePage.js";

/** What reading gives: the record, or the rejection that says why the page cannot be read. Other errors are ours. */
export function recordOrRejection(uri: string, read: () => SourceRecord): ReadResult {
  try {
    return { record: read() };
  } catch (error) {
    if (error instanceof UnreadablePage) return { rejection: error.toRejection(uri) };
    throw error;
  }
}
