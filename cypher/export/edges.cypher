// A page of the edges that leave entities whose ids lie between two, by source, kind and target; what each says is what a
// neighborhood says of it.
// params: page { source, kind, target, beyond, limit }
// returns: source, target, kind, weight, evidence, sourceLabel, targetLabel, definitionCount, chapterCount
MATCH (node:Entity)
WHERE node.id >= $page.source AND node.id < $page.beyond
MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]->(next:Entity)
WHERE node.id > $page.source OR type(edge) > $page.kind OR (type(edge) = $page.kind AND next.id > $page.target)
WITH node, edge, next ORDER BY node.id, type(edge), next.id LIMIT toInteger($page.limit)
RETURN node.id AS source, next.id AS target, type(edge) AS kind,
  // include: weight
  AS weight,
  CASE type(edge)
    WHEN 'WROTE' THEN [next.id]
    WHEN 'IN_BOOK' THEN [node.id]
    ELSE coalesce(edge.definitions, []) + coalesce(edge.chapters, [])
  END AS evidence,
  coalesce(node.label, node.title, node.name) AS sourceLabel,
  coalesce(next.label, next.title, next.name) AS targetLabel,
  size(coalesce(edge.definitions, [])) AS definitionCount,
  size(coalesce(edge.chapters, [])) AS chapterCount
ORDER BY source, kind, target
