import type { GraphHeader, Subgraph, SubgraphEdge, SubgraphNode } from "./subgraph.js";

/** A graph format as its five pieces of text: each is made from one element alone, so a file of any size streams. */
export interface GraphWriter {
  mediaType: string;
  /** Without the dot. */
  extension: string;
  head(header: GraphHeader): string;
  /** `position` counts from 0 among the nodes. Absent where the format holds edges alone: no node is read then. */
  node?(node: SubgraphNode, position: number): string;
  between: string;
  /** `position` counts from 0 among the edges. */
  edge(edge: SubgraphEdge, position: number): string;
  tail: string;
}

/** The file of a subgraph, whole. */
export function writeGraph(writer: GraphWriter, subgraph: Subgraph): string {
  const nodes = writer.node ? subgraph.nodes.map((node, position) => writer.node?.(node, position)) : [];
  const edges = subgraph.edges.map((edge, position) => writer.edge(edge, position));
  return [writer.head(subgraph), ...nodes, writer.between, ...edges, writer.tail].join("");
}

/**
 * The same file in chunks, one an element: memory stays constant whatever the length. All nodes are read before the
 * first edge is asked for. What the sources throw passes through, and the file is then without its end.
 */
export async function* streamGraph(
  writer: GraphWriter,
  header: GraphHeader,
  nodes: AsyncIterable<SubgraphNode> | Iterable<SubgraphNode>,
  edges: AsyncIterable<SubgraphEdge> | Iterable<SubgraphEdge>,
): AsyncGenerator<string, void, undefined> {
  yield writer.head(header);
  if (writer.node) {
    let position = 0;
    for await (const node of nodes) yield writer.node(node, position++);
  }
  yield writer.between;
  let position = 0;
  for await (const edge of edges) yield writer.edge(edge, position++);
  yield writer.tail;
}
