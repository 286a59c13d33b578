// Definitions of a term.
// on: definition
// with: term
// params: value
CALL () {
  MATCH (term:Entity&Term {id: $value})
  RETURN term
  UNION
  MATCH (:FormerId {id: $value})-[:RESOLVES_TO]->(term:Term)
  RETURN term
}
MATCH (term)-[:HAS_DEFINITION]->(definition)
