// The edges among the nodes of a subgraph, every one and each once, by id; of a path those that it goes along, in its order.
// walk: subgraph -> {graphEdge}
// always: id, source, target, kind, weight
// with: members, kinds, run, earliest, beyond, step, node, edge, next, shown, dated, place
// key: [place, graphEdge.id]
// entry: id = type(edge) + ' ' + node.id + ' ' + next.id
// entry: source = node.id
// entry: target = next.id
// entry: kind = type(edge)
// entry: weight = include weight
// entry: evidence = include evidence
// entry: parts = include edgeParts
// kept: place
WITH subgraph, [step IN subgraph.nodes | step.node] AS members,
  subgraph.kinds AS kinds, subgraph.run AS run, subgraph.earliest AS earliest, subgraph.beyond AS beyond
CALL (subgraph, members, kinds, run, earliest, beyond) {
  UNWIND range(0, size(coalesce(subgraph.edges, [])) - 1) AS place
  WITH place, subgraph.edges[place] AS edge
  RETURN place, startNode(edge) AS node, edge, endNode(edge) AS next
  UNION ALL
  UNWIND CASE WHEN subgraph.edges IS NULL THEN members ELSE [] END AS node
  MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]->(next)
  WHERE next IN members AND
    // include: walkable
  RETURN 0 AS place, node, edge, next
}
