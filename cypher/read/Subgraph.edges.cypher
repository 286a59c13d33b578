// The edges among the nodes of a subgraph, every one and each once, by id; of a path those that it goes along.
// walk: subgraph -> graphEdge
// always: id, source, target, kind, weight, evidence, sourceLabel, targetLabel, definitionCount, chapterCount
// with: members, kinds, earliest, beyond, step, node, edge, next, shown, evidence
WITH subgraph, [step IN subgraph.nodes | step.node] AS members,
  subgraph.kinds AS kinds, subgraph.earliest AS earliest, subgraph.beyond AS beyond
UNWIND members AS node
MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]->(next)
WHERE next IN members AND (subgraph.edges IS NULL OR edge IN subgraph.edges) AND
  // include: walkable
WITH {
  id: type(edge) + ' ' + node.id + ' ' + next.id,
  source: node.id,
  target: next.id,
  kind: type(edge),
  weight:
    // include: weight
  ,
  evidence: CASE type(edge)
    WHEN 'WROTE' THEN [next.id]
    WHEN 'IN_BOOK' THEN [node.id]
    ELSE coalesce(edge.definitions, []) + coalesce(edge.chapters, [])
  END,
  sourceLabel: coalesce(node.label, node.title, node.name),
  targetLabel: coalesce(next.label, next.title, next.name),
  definitionCount: size(coalesce(edge.definitions, [])),
  chapterCount: size(coalesce(edge.chapters, []))
} AS graphEdge
WITH graphEdge ORDER BY graphEdge.id
