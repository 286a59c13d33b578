// The strongest of all shortest ways between two terms, each of them looked at: between hubs there would be too many.
// params: p { from, to }
// returns: path
MATCH (first:Entity {id: $p.from})
MATCH (last:Entity {id: $p.to})
MATCH (graph:Graph {id: 'graph'})
WITH first, last, graph.relatedRun AS run
MATCH way = allShortestPaths((first)-[edges:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR*..6]-(last))
WHERE all(node IN nodes(way) WHERE node:Entity) AND all(edge IN edges WHERE coalesce(edge.run, run) = run)
WITH nodes(way) AS nodes, edges, reduce(strength = -1.0, edge IN edges | strength * CASE type(edge)
  WHEN 'RELATED' THEN edge.score
  WHEN 'CO_AUTHOR' THEN toFloat(size(edge.chapters)) / (size(edge.chapters) + 1)
  ELSE 1.0
END) AS strength
ORDER BY strength, [node IN nodes | node.id], [edge IN edges | [startNode(edge).id, type(edge)]] LIMIT 1
RETURN {
  nodes: [node IN nodes | node {.id, label: coalesce(node.label, node.title, node.name)}],
  edges: [edge IN edges | {
    id: type(edge) + ' ' + startNode(edge).id + ' ' + endNode(edge).id,
    kind: type(edge)
  }]
} AS path
