import type { Reader } from "./reader.js";
import type { ReadResult, Rejection } from "./readResult.js";
import { asRecord } from "./recordShape.js";

/** A line that begins an object which has both fields that no other format's objects have together. */
const RECORD_LINE = /^[ \t]*\{(?=.*"uri"[ \t]*:).*"definitions"[ \t]*:/m;

/** JSON Lines, the project's own lossless form: one record a line, the same that export writes. */
export const jsonl: Reader = {
  format: "JSONL",
  recognizes: (content) => RECORD_LINE.test(content),
  *read(content, uri) {
    let number = 0;
    for (const line of linesOf(content)) {
      number += 1;
      const result = readRecordLine(line, uri, number);
      if (result) yield result;
    }
  },
};

/**
 * The record of one line, under its own uri and in its own format; `uri` and `number`, from 1, say where the line stands.
 * Undefined for a blank line.
 */
export function readRecordLine(line: string, uri: string, number: number): ReadResult | undefined {
  const rejected = (code: Rejection["code"], message: string) => ({ rejection: { uri, code, message, line: number } });
  if (line.trim() === "") return undefined;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return rejected("BAD_JSON", "The line is not JSON; write one object a line, as export does.");
  }
  const result = asRecord(value);
  return "fault" in result ? rejected(result.fault.code, result.fault.message) : result;
}

/** The lines of a text one by one, so that no second copy of a long one is made. JSON ends a line with LF, or CR LF. */
function* linesOf(content: string): Generator<string> {
  for (let start = 0; start < content.length; ) {
    const end = content.indexOf("\n", start);
    yield content.slice(start, end < 0 ? content.length : end);
    start = end < 0 ? content.length : end + 1;
  }
}
