/** A subgraph of that many nodes as the API would answer it: communities of chapters, each with its terms and authors. */
export function manyNodes(count: number, center: string): object {
  const nodes = Array.from({ length: count }, (_, i) => ({
    __typename: "GraphNode",
    id: i === 0 ? center : `${idKind(i)}:${i}`,
    kind: i === 0 ? "TERM" : idKind(i).toUpperCase(),
    label: i === 0 ? "The center" : `Label of number ${i}`,
    distance: i === 0 ? 0 : i % 4 === 1 ? 1 : 2,
  }));
  const edge = (from: number, to: number, kind: string) => ({
    __typename: "GraphEdge",
    id: `${kind} ${from} ${to}`,
    source: nodes[from]?.id,
    target: nodes[to]?.id,
    kind,
    weight: 1,
  });
  const edges = nodes.slice(1).flatMap((_, index) => {
    const i = index + 1;
    const chapter = i - ((i - 1) % 4);
    return i % 4 === 1
      ? [edge(0, i, "DEFINED_IN"), edge(i, 1 + 4 * ((i * 7) % Math.floor(count / 4)), "IN_BOOK")]
      : [edge(i, chapter, "WROTE"), edge(i, 1 + ((i * 31) % (count - 1)), "CO_AUTHOR")];
  });
  return { __typename: "Subgraph", truncated: false, totalNodes: count, nodes, edges };
}

// Every fourth is a chapter; those after it are of it.
function idKind(i: number): "chapter" | "author" | "term" {
  if (i % 4 === 1) return "chapter";
  return i % 4 === 0 ? "term" : "author";
}
