// What lies within two steps of a term: the nearest first, then the strongest, two hundred at most.
// params: p { id }
// returns: neighborhood
MATCH (center:Entity {id: $p.id})
MATCH (graph:Graph {id: 'graph'})
WITH center, graph.relatedRun AS run
CALL (center, run) {
  MATCH (center)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next:Entity)
  WHERE coalesce(edge.run, run) = run
  WITH next, max(CASE type(edge)
    WHEN 'RELATED' THEN edge.score
    WHEN 'CO_AUTHOR' THEN toFloat(size(edge.chapters)) / (size(edge.chapters) + 1)
    ELSE 1.0
  END) AS strength
  ORDER BY strength DESC, next.id LIMIT 201
  RETURN collect(next) AS near, collect(strength) AS strengths
}
CALL (center, near, strengths, run) {
  UNWIND CASE WHEN size(near) < 200 THEN range(0, size(near) - 1) ELSE [] END AS place
  WITH near[place] AS node, strengths[place] AS before, near, center, run
  MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next:Entity)
  WHERE next <> center AND NOT next IN near AND coalesce(edge.run, run) = run
  WITH next, max(before * CASE type(edge)
    WHEN 'RELATED' THEN edge.score
    WHEN 'CO_AUTHOR' THEN toFloat(size(edge.chapters)) / (size(edge.chapters) + 1)
    ELSE 1.0
  END) AS strength
  ORDER BY strength DESC, next.id LIMIT 201
  RETURN collect(next) AS far
}
WITH run, [center] + near + far AS reached, size(near) AS nearest
WITH run, reached[..200] AS members, size(reached) > 200 AS truncated, nearest
CALL (members, run) {
  UNWIND members AS node
  MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]->(next)
  WHERE next IN members AND coalesce(edge.run, run) = run
  WITH {
    id: type(edge) + ' ' + node.id + ' ' + next.id,
    source: node.id,
    target: next.id,
    kind: type(edge),
    weight: CASE type(edge)
      WHEN 'RELATED' THEN edge.score
      WHEN 'CO_AUTHOR' THEN toFloat(size(edge.chapters)) / (size(edge.chapters) + 1)
      ELSE 1.0
    END
  } AS edge
  ORDER BY edge.id
  RETURN collect(edge) AS edges
}
CALL (members, nearest) {
  UNWIND range(0, size(members) - 1) AS place
  WITH place, members[place] AS node, nearest
  RETURN collect({
    id: node.id,
    kind: CASE
      WHEN node:Term THEN 'TERM'
      WHEN node:Chapter THEN 'CHAPTER'
      WHEN node:Book THEN 'BOOK'
      WHEN node:Author THEN 'AUTHOR'
      ELSE 'ORGANIZATION'
    END,
    label: coalesce(node.label, node.title, node.name),
    distance: CASE WHEN place = 0 THEN 0 WHEN place <= nearest THEN 1 ELSE 2 END
  }) AS nodes
}
RETURN {truncated: truncated, nodes: nodes, edges: edges} AS neighborhood
