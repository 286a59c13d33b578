// The nodes that a graph got after a place of its store, up to another; each label has a key.
// params: after, last, keys
// returns: label, row
UNWIND range($after + 1, $last) AS place
MATCH (node)
WHERE id(node) = place
WITH node, [label IN labels(node) WHERE label IN keys($keys)][0] AS label
WHERE label IS NOT NULL
RETURN label, properties(node) AS row
