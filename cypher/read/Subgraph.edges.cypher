// The edges among the nodes of a subgraph, every one and each once, by id; of a path those that it goes along, in its order.
// walk: subgraph -> {graphEdge}
// always: id, source, target, kind, weight, evidence
// with: members, kinds, run, earliest, beyond, step, node, edge, next, shown, dated, at, place
WITH subgraph, [step IN subgraph.nodes | step.node] AS members,
  subgraph.kinds AS kinds, subgraph.run AS run, subgraph.earliest AS earliest, subgraph.beyond AS beyond
UNWIND members AS node
MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]->(next)
WHERE next IN members AND (subgraph.edges IS NULL OR edge IN subgraph.edges) AND
  // include: walkable
WITH head([at IN range(0, size(coalesce(subgraph.edges, [])) - 1) WHERE subgraph.edges[at] = edge]) AS place, {
  id: type(edge) + ' ' + node.id + ' ' + next.id,
  source: node.id,
  target: next.id,
  kind: type(edge),
  weight:
    // include: weight
  ,
  evidence:
    // include: evidence
  ,
  parts:
    // include: edgeParts
} AS graphEdge
WITH graphEdge ORDER BY place, graphEdge.id
