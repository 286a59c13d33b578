// Entities by their ids, in the order asked, with a gap where there is none.
// walk: -> node
// with: place, asked
// key: place
// gaps: ids
// range: ids 0 to 100
// params: ids
UNWIND range(0, size($ids) - 1) AS place
WITH place, $ids[place] AS asked
CALL (asked) {
  MATCH (node:Entity {id: asked})
  RETURN node
  UNION
  MATCH (:FormerId {id: asked})-[:RESOLVES_TO]->(node)
  RETURN node
}
WITH place, node
