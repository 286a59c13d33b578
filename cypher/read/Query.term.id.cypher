// One term by its id, or by an id that it once had.
// walk: -> term
// params: id
CALL () {
  MATCH (term:Entity&Term {id: $id})
  RETURN term
  UNION
  MATCH (:FormerId {id: $id})-[:RESOLVES_TO]->(term:Term)
  RETURN term
}
WITH term
