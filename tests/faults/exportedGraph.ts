import { exportGraph } from "../../src/export/whole/exportGraph.js";
import type { Connection } from "../../src/graph/connection.js";

const SCHEME = { base: "http://localhost/", title: "lexigraph" };

/** The graph as it is exported: every record, decision, node and edge, relations with their reasons. */
export async function exportedGraph(connection: Connection): Promise<string> {
  const parts: string[] = [];
  for (const format of ["jsonl", "graphml", "skos"] as const) {
    for await (const part of exportGraph(connection, format, SCHEME)) parts.push(part);
  }
  return parts.join("");
}
