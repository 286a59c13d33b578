import type { SourceRecord } from "../../domain/record.js";
import type { ReadResult } from "./readResult.js";
import { asRecord } from "./recordShape.js";
import { withInput } from "./rejectedInput.js";
import { faultyLine } from "./textSource.js";
import { UnreadablePage } from "./unreadablePage.js";

/** One of many records of an input, as it stands there; `line` is where it begins, from 1. */
export interface Entry {
  text: string;
  line: number;
}

/** The record that an entry is, checked as any record is, or the rejection with the entry's line and text. */
export function entryRecord(uri: string, entry: Entry, read: () => SourceRecord): ReadResult {
  try {
    const faulty = faultyLine(entry.text, entry.line);
    if (faulty !== undefined) {
      throw new UnreadablePage("NOT_UTF8", "It holds what is not UTF-8 text; save the file as UTF-8.", faulty);
    }
    const result = asRecord(read());
    if ("record" in result) return result;
    throw new UnreadablePage(result.fault.code, result.fault.message);
  } catch (error) {
    if (!(error instanceof UnreadablePage)) throw error;
    return { rejection: withInput({ line: entry.line, ...error.toRejection(uri) }, entry.text) };
  }
}
