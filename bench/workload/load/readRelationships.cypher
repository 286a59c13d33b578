// The relationships that a graph got after a place of its store, up to another, between nodes that have keys.
// params: after, last, keys
// returns: type, from, to, row
UNWIND range($after + 1, $last) AS place
MATCH (start)-[relationship]->(end)
WHERE id(relationship) = place
WITH relationship, start, end, [label IN labels(start) WHERE label IN keys($keys)][0] AS from,
  [label IN labels(end) WHERE label IN keys($keys)][0] AS to
WHERE from IS NOT NULL AND to IS NOT NULL
RETURN type(relationship) AS type, from, to,
  { from: start[$keys[from]], to: end[$keys[to]], properties: properties(relationship) } AS row
