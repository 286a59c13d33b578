// What lies around some entities: nearest first, then strongest (the best product of weights along a nearest way), then
// by id. A level is walked whole before the next, and none once more than the limit is known. Lists are cut after a
// sort: ORDER BY with LIMIT would count every list in scope again for each row it keeps.
// walk: -> {subgraph}
// with: asked, center, graph, kinds, run, earliest, beyond, level0, level1, level2, level3, seen0, seen1, seen2, seen3, step
// with: node, strength, edge, next, shown, dated
// params: id, ids, depth, limit, edges, from fromYear of years, beyond beyondYear of years
// always: truncated
// size: limit
// one: id, ids
// range: depth 1 to 3, limit 1 to 1000, ids 1 to 20
CALL () {
  UNWIND coalesce($ids, [$id]) AS asked
  CALL (asked) {
    MATCH (center:Entity {id: asked})
    RETURN center
    UNION
    MATCH (:FormerId {id: asked})-[:RESOLVES_TO]->(center)
    RETURN center
  }
  WITH DISTINCT center WHERE NOT center:Definition
  WITH center ORDER BY center.id
  RETURN collect({node: center, distance: 0, strength: 1.0}) AS level0
}
MATCH (graph:Graph {id: 'graph'})
WITH level0, [step IN level0 | step.node] AS seen0, $edges AS kinds, graph.relatedRun AS run, $from AS earliest,
  $beyond AS beyond
WHERE level0 <> []
CALL (level0, seen0, kinds, run, earliest, beyond) {
  UNWIND CASE
    WHEN coalesce($depth, 1) >= 1 AND size(seen0) <= coalesce($limit, 100) THEN level0 ELSE []
  END AS step
  WITH step.node AS node, step.strength AS strength, seen0, kinds, run, earliest, beyond
  MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next:Entity)
  WHERE NOT next IN seen0 AND
    // include: walkable
  WITH next, max(strength *
    // include: weight
  ) AS strength
  WITH next, strength ORDER BY strength DESC, next.id
  RETURN collect({node: next, distance: 1, strength: strength})[..coalesce($limit, 100) + 1] AS level1
}
WITH *, seen0 + [step IN level1 | step.node] AS seen1
CALL (level1, seen1, kinds, run, earliest, beyond) {
  UNWIND CASE
    WHEN coalesce($depth, 1) >= 2 AND size(seen1) <= coalesce($limit, 100) THEN level1 ELSE []
  END AS step
  WITH step.node AS node, step.strength AS strength, seen1, kinds, run, earliest, beyond
  MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next:Entity)
  WHERE NOT next IN seen1 AND
    // include: walkable
  WITH next, max(strength *
    // include: weight
  ) AS strength
  WITH next, strength ORDER BY strength DESC, next.id
  RETURN collect({node: next, distance: 2, strength: strength})[..coalesce($limit, 100) + 1] AS level2
}
WITH *, seen1 + [step IN level2 | step.node] AS seen2
CALL (level2, seen2, kinds, run, earliest, beyond) {
  UNWIND CASE
    WHEN coalesce($depth, 1) >= 3 AND size(seen2) <= coalesce($limit, 100) THEN level2 ELSE []
  END AS step
  WITH step.node AS node, step.strength AS strength, seen2, kinds, run, earliest, beyond
  MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next:Entity)
  WHERE NOT next IN seen2 AND
    // include: walkable
  WITH next, max(strength *
    // include: weight
  ) AS strength
  WITH next, strength ORDER BY strength DESC, next.id
  RETURN collect({node: next, distance: 3, strength: strength})[..coalesce($limit, 100) + 1] AS level3
}
WITH *, seen2 + [step IN level3 | step.node] AS seen3
WITH {
  question: 'neighborhood',
  nodes: (level0 + level1 + level2 + level3)[..coalesce($limit, 100)],
  truncated: size(seen3) > coalesce($limit, 100),
  centers: seen0,
  depth: coalesce($depth, 1),
  kinds: kinds,
  run: run,
  earliest: earliest,
  beyond: beyond
} AS subgraph
