// Which types of relationships go from which kind of node to which.
// params:
// returns: type, from, to
MATCH (start)-[relationship]->(end)
WHERE NOT start:FormerId
RETURN DISTINCT type(relationship) AS type, [label IN labels(start) WHERE label <> 'Entity'][0] AS from,
  [label IN labels(end) WHERE label <> 'Entity'][0] AS to
