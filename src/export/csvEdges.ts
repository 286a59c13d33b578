import { stringify } from "csv-stringify/sync";
import type { GraphWriter } from "./graphWriter.js";

// csv-stringify quotes a cell for its own record delimiter alone, but readers end a record at a bare CR or LF too.
const row = (cells: (string | number)[]): string =>
  stringify([cells], { record_delimiter: "\r\n", escape_formulas: true, quoted_match: /[\r\n]/ });

/**
 * The edges as CSV (RFC 4180, CRLF, no byte order mark) under the header `source,target,kind,weight`. A cell that a
 * spreadsheet would run as a formula (it begins with = + - @, a tab or a CR, or their full-width forms) gets a ' before it.
 */
export const csvEdges: GraphWriter = {
  mediaType: "text/csv; charset=utf-8; header=present",
  extension: "csv",
  head: () => row(["source", "target", "kind", "weight"]),
  between: "",
  edge: (edge) => row([edge.source, edge.target, edge.kind, edge.weight]),
  tail: "",
};
