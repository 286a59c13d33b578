import type { Entry } from "../entryRecord.js";
import { type InputLine, inputLines } from "../inputLines.js";
import { LONGEST_RECORD } from "../limits.js";

/** A record of a CSV file: one line, or several where a quoted cell goes on. */
export interface CsvRecord extends Entry {
  /** A quote opens in its first line and closes nowhere: the lines after it are records of their own. */
  isUnclosed?: true;
  isTooLong?: true;
}

/** Lines of one cell; an abstract has some dozens. */
const MOST_LINES = 1_000;

/**
 * The records of CSV as it comes (RFC 4180), one in memory at a time, without blank ones. Where a quote does not close, or
 * lines that quotes join do not parse, the first line alone is lost, and the others are read anew.
 */
export async function* csvRecords(
  chunks: AsyncIterable<string>,
  parses: (text: string) => boolean,
): AsyncGenerator<CsvRecord> {
  let open: InputLine[] = [];
  let length = 0;
  for await (const line of inputLines(chunks)) yield* take(line);
  while (open.length > 0) yield* giveUpFirst();

  function* take(line: InputLine): Generator<CsvRecord> {
    const isOdd = hasOpenQuote(line.text);
    if (open.length === 0 && !isOdd) {
      if (line.isTooLong) yield { text: "", line: line.number, isTooLong: true };
      else if (/\S/.test(line.text)) yield { text: line.text, line: line.number };
      return;
    }
    open.push(line);
    length += line.text.length;
    if (open.length > 1 && isOdd) {
      const text = open.map((one) => one.text).join("\n");
      if (!parses(text)) return yield* giveUpFirst();
      yield { text, line: open[0]?.number ?? line.number };
      open = [];
      length = 0;
    } else if (length > LONGEST_RECORD || open.length > MOST_LINES || line.isTooLong) yield* giveUpFirst();
  }

  function* giveUpFirst(): Generator<CsvRecord> {
    const [first, ...others] = open;
    open = [];
    length = 0;
    if (first) yield { text: first.text, line: first.number, isUnclosed: true };
    for (const other of others) yield* take(other);
  }
}

/** Whether an odd number of quotes stands in a line: a doubled one within a cell counts twice. */
function hasOpenQuote(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
  return count % 2 === 1;
}
