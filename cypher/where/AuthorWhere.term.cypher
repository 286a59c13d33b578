// Authors of a chapter that defines a term.
// on: author
// with: term
// params: value
CALL () {
  MATCH (term:Entity&Term {id: $value})
  RETURN term
  UNION
  MATCH (:FormerId {id: $value})-[:RESOLVES_TO]->(term:Term)
  RETURN term
}
MATCH (term)-[:DEFINED_IN]->()<-[:WROTE]-(author)
WITH DISTINCT author
