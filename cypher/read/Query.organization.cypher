// One organization by its id, or by an id that it once had.
// walk: -> organization
// params: id
CALL () {
  MATCH (organization:Entity&Organization {id: $id})
  RETURN organization
  UNION
  MATCH (:FormerId {id: $id})-[:RESOLVES_TO]->(organization:Organization)
  RETURN organization
}
WITH organization
