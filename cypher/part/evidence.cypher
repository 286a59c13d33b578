// The ids of what shows an edge from node to next.
CASE type(edge)
  WHEN 'WROTE' THEN [next.id]
  WHEN 'IN_BOOK' THEN [node.id]
  ELSE coalesce(edge.evidence, edge.definitions, edge.chapters, [])
END
