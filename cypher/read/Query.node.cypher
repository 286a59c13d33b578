// Any entity by its id, or by an id that it once had.
// walk: -> node
// params: id
CALL () {
  MATCH (node:Entity {id: $id})
  RETURN node
  UNION
  MATCH (:FormerId {id: $id})-[:RESOLVES_TO]->(node)
  RETURN node
}
WITH node
