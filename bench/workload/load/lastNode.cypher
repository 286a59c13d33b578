// The last node among so many places of a store, and after which place.
// params: after, places
// returns: last
UNWIND range($after + 1, $after + $places) AS place
MATCH (node)
WHERE id(node) = place
RETURN max(place) AS last
