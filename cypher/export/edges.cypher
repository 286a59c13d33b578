// A page of the edges that leave entities whose ids lie between two, by source, kind and target; what each says is what a
// neighborhood says of it.
// params: page { source, kind, target, beyond, limit }
// returns: source, target, kind, weight, evidence, parts
MATCH (node:Entity)
WHERE node.id >= $page.source AND node.id < $page.beyond
CALL (node) {
  MATCH (graph:Graph {id: 'graph'})
  RETURN graph.relatedRun AS run
}
MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]->(next:Entity)
WHERE (node.id > $page.source OR type(edge) > $page.kind OR (type(edge) = $page.kind AND next.id > $page.target))
  AND coalesce(edge.run, run) = run
WITH node, edge, next ORDER BY node.id, type(edge), next.id LIMIT toInteger($page.limit)
RETURN node.id AS source, next.id AS target, type(edge) AS kind,
  // include: weight
  AS weight,
  // include: evidence
  AS evidence,
  // include: edgeParts
  AS parts
ORDER BY source, kind, target
