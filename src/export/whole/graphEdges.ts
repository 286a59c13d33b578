import { type EdgeParts, edgeStatement } from "../edgeStatement.js";
import type { EdgeKind, SubgraphEdge } from "../subgraph.js";
import type { PagedRows } from "./pagedRows.js";

/** The kinds of node that edges leave, by what their ids begin with. */
const SOURCES = ["author", "chapter", "term"] as const;

type EdgeRow = {
  source: string;
  target: string;
  kind: EdgeKind;
  weight: number;
  evidence: string[];
  parts: EdgeParts;
};

/** Every edge among the nodes, by source, kind and target, with the id, weight and sentence that a neighborhood gives it. */
export async function* graphEdges(rows: PagedRows): AsyncGenerator<SubgraphEdge, void, undefined> {
  for (const prefix of SOURCES) {
    const beyond = `${prefix};`;
    const start = { source: `${prefix}:`, kind: "", target: "", beyond };
    const found = rows.read<EdgeRow, typeof start>("edges", start, ({ source, kind, target }) => ({
      source,
      kind,
      target,
      beyond,
    }));
    for await (const row of found) yield graphEdge(row);
  }
}

function graphEdge({ parts, ...edge }: EdgeRow): SubgraphEdge {
  const { source, target, kind } = edge;
  return { id: `${kind} ${source} ${target}`, ...edge, statement: edgeStatement(kind, parts) };
}
