import type { Connection } from "../../graph/connection.js";
import { csvEdges } from "../csvEdges.js";
import { gexf } from "../gexf.js";
import { graphml } from "../graphml.js";
import { type GraphWriter, streamGraph } from "../graphWriter.js";
import { type SkosScheme, streamSkos } from "../skos.js";
import { decisionLines } from "./decisionLines.js";
import { graphEdges } from "./graphEdges.js";
import { graphNodes } from "./graphNodes.js";
import { PagedRows } from "./pagedRows.js";
import { recordLines } from "./recordLines.js";
import { relationDecisionLines } from "./relationDecisionLines.js";
import { termDocuments } from "./termDocuments.js";

/** The forms that the whole graph can be written in. */
export const EXPORT_FORMATS = ["jsonl", "skos", "graphml", "gexf", "csv"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const GRAPH_WRITERS: Readonly<Record<Exclude<ExportFormat, "jsonl" | "skos">, GraphWriter>> = {
  graphml,
  gexf,
  csv: csvEdges,
};

/**
 * The whole graph as text in chunks, about one a record, term, node or edge: memory stays constant. The scheme is what
 * skos names its terms by, and its title that of the graph.
 * @throws LexigraphError DATA_CHANGED where a write came between two pages: what was given so far is to be thrown away;
 *   as Connection.read
 */
export async function* exportGraph(
  connection: Connection,
  format: ExportFormat,
  scheme: SkosScheme,
  options: { pageSize?: number } = {},
): AsyncGenerator<string, void, undefined> {
  const rows = await PagedRows.begin(connection, options.pageSize);
  if (format === "jsonl") {
    yield* recordLines(rows);
    yield* decisionLines(rows);
    yield* relationDecisionLines(rows);
  } else if (format === "skos") yield* streamSkos(scheme, termDocuments(rows));
  else {
    const header = { title: scheme.title, centers: [] };
    yield* streamGraph(GRAPH_WRITERS[format], header, graphNodes(rows), graphEdges(rows));
  }
}
