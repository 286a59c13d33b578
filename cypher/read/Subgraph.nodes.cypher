// The nodes of a subgraph, in the order in which they were chosen.
// walk: subgraph -> {graphNode}
// always: id, kind, label, distance
// with: step, entity, distance
UNWIND subgraph.nodes AS step
WITH step.distance AS distance, step.node AS entity
WITH {
  id: entity.id,
  kind: CASE
    WHEN entity:Term THEN 'TERM'
    WHEN entity:Chapter THEN 'CHAPTER'
    WHEN entity:Book THEN 'BOOK'
    WHEN entity:Author THEN 'AUTHOR'
    ELSE 'ORGANIZATION'
  END,
  label: coalesce(entity.label, entity.title, entity.name),
  distance: distance,
  entity: entity
} AS graphNode
