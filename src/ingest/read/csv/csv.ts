import { plainText } from "../../../domain/plainText.js";
import { entryRecord } from "../entryRecord.js";
import type { Reader } from "../reader.js";
import type { ReadResult } from "../readResult.js";
import { UnreadablePage } from "../unreadablePage.js";
import type { Column } from "./csvColumns.js";
import { type CsvHeader, cellsOf, csvHeader } from "./csvHeader.js";
import { type CsvRecord, csvRecords } from "./csvRecords.js";
import { type Cell, rowRecord } from "./csvRow.js";

/** Rows whose cells are parsed at once: a parser for each costs ten times as much. */
const TOGETHER = 200;

/** CSV glossaries: a header that names a term and a definition, and a row for each definition. Columns by many names. */
export const csv: Reader = {
  format: "CSV",
  recognizes: ({ text }) => csvHeader(/^\s*([^\r\n]*)/.exec(text)?.[1] ?? "") !== undefined,
  async *read({ uri, chunks }) {
    let header: CsvHeader | undefined;
    let row = 0;
    let waiting: Row[] = [];
    const parses = (text: string) => cellsOf(text, header?.delimiter ?? ",") !== undefined;
    for await (const record of csvRecords(chunks, parses)) {
      if (header === undefined) {
        header = csvHeader(record.text);
        if (header === undefined) {
          const message = "The first row names no columns for a term and a definition; write “term,definition” there.";
          yield { rejection: { uri, code: "UNKNOWN_FORMAT", message, line: record.line } };
          return;
        }
        continue;
      }
      row += 1;
      waiting.push({ record, row });
      if (waiting.length < TOGETHER) continue;
      yield* readRows(waiting, header, uri);
      waiting = [];
    }
    if (header) yield* readRows(waiting, header, uri);
    if (header && row === 0)
      yield { rejection: { uri, code: "EMPTY_INPUT", message: "There is no row below the header." } };
  },
};

interface Row {
  record: CsvRecord;
  /** Its number in the file, from 1. */
  row: number;
}

function* readRows(rows: readonly Row[], header: CsvHeader, uri: string): Generator<ReadResult> {
  const { delimiter } = header;
  const together = cellsOf(rows.map(({ record }) => record.text).join("\n"), delimiter);
  for (const [index, row] of rows.entries()) {
    const cells = together?.length === rows.length ? together[index] : cellsOf(row.record.text, delimiter)?.[0];
    yield readRow(row, cells, header, uri);
  }
}

function readRow(
  { record, row }: Row,
  cells: readonly string[] | undefined,
  header: CsvHeader,
  uri: string,
): ReadResult {
  const entry = { text: `${header.text}\n${record.text}`, line: record.line };
  return entryRecord(uri, entry, () => {
    if (record.isTooLong) throw new UnreadablePage("TOO_LONG", "The row is longer than any record.");
    return rowRecord(cellOf(cells, header, record), `${uri}#row=${row}`, record.line);
  });
}

/** @throws UnreadablePage BAD_ROW */
function cellOf(cells: readonly string[] | undefined, header: CsvHeader, { isUnclosed }: CsvRecord): Cell {
  if (!cells || isUnclosed)
    throw new UnreadablePage("BAD_ROW", 'A quote stands alone in it; double it ("") or close the cell.');
  const width = cells.findLastIndex((cell) => cell !== "") + 1;
  if (width > header.width || cells.length < header.width) {
    const message = `It has ${cells.length} cells, and the header ${header.width}; quote cells that hold the separator.`;
    throw new UnreadablePage("BAD_ROW", message);
  }
  return (column: Column) => {
    const printed = cells[header.places.get(column) ?? -1] ?? "";
    const text = printed
      .split(/\r\n|\n|\r/)
      .map(plainText)
      .filter((line) => line !== "")
      .join("\n");
    return text === "" ? undefined : text;
  };
}
