import { CsvError, parse } from "csv-parse/sync";
import { type Column, columnOf } from "./csvColumns.js";

/** How a CSV file parts its cells, and what they hold in each place. */
export interface CsvHeader {
  delimiter: string;
  /** The header's line as it stands. */
  text: string;
  /** The first place of each column that is known. */
  places: ReadonlyMap<Column, number>;
  width: number;
}

const DELIMITERS = [",", ";", "\t", "|"];

/** The header that a line is: it names a term and a definition. Undefined for any other line. */
export function csvHeader(text: string): CsvHeader | undefined {
  if (text.length > 10_000) return undefined;
  for (const delimiter of DELIMITERS) {
    const [cells = []] = cellsOf(text, delimiter) ?? [];
    const places = new Map<Column, number>();
    for (const [place, cell] of cells.entries()) {
      const column = columnOf(cell);
      if (column !== undefined && !places.has(column)) places.set(column, place);
    }
    if (places.has("term") && places.has("definition")) return { delimiter, text, places, width: cells.length };
  }
  return undefined;
}

/** The cells of records, as texts, never as formulas or numbers; undefined where a quote stands where it may not. */
export function cellsOf(text: string, delimiter: string): string[][] | undefined {
  try {
    return parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, trim: true, cast: false });
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}
