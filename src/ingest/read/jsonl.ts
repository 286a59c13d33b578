import { asDecisionLine } from "./decisionShape.js";
import { type InputLine, inputLines } from "./inputLines.js";
import type { Reader } from "./reader.js";
import type { ReadResult, Rejection } from "./readResult.js";
import { asRecord } from "./recordShape.js";
import { withInput } from "./rejectedInput.js";
import { FAULT } from "./textSource.js";

/** A line that begins an object which has both fields that no other format's objects have together, or a decision. */
const RECORD_LINE =
  /^[ \t]*\{(?=.*"uri"[ \t]*:).*"definitions"[ \t]*:|^[ \t]*\{[ \t]*"(?:decision|relationDecision)"[ \t]*:/m;

/** JSON Lines, the project's own lossless form: a record or a decision a line, the same that export writes. */
export const jsonl: Reader = {
  format: "JSONL",
  recognizes: ({ text }) => RECORD_LINE.test(text),
  async *read({ uri, chunks }) {
    for await (const line of inputLines(chunks)) {
      const result = readRecordLine(line, uri);
      if (result) yield result;
    }
  },
};

/** The record of one line, under its own uri and in its own format; `uri` says where it stands. Undefined for a blank line. */
function readRecordLine({ text, number, isTooLong }: InputLine, uri: string): ReadResult | undefined {
  const rejected = (code: Rejection["code"], message: string) => ({
    rejection: withInput({ uri, code, message, line: number }, text),
  });
  if (isTooLong) return rejected("TOO_LONG", "The line is longer than any record; write one record a line.");
  if (!/\S/.test(text)) return undefined;
  if (text.includes(FAULT)) return rejected("NOT_UTF8", "The line holds what is not UTF-8; save the file as UTF-8.");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return rejected("BAD_JSON", "The line is not JSON; write one object a line, as export does.");
  }
  const result = asDecisionLine(value) ?? asRecord(value);
  return "fault" in result ? rejected(result.fault.code, result.fault.message) : result;
}
