// The last relationship among so many places of a store, and after which place.
// params: after, places
// returns: last
UNWIND range($after + 1, $after + $places) AS place
MATCH ()-[relationship]->()
WHERE id(relationship) = place
RETURN max(place) AS last
