// Books that hold a chapter that defines a term.
// on: book
// with: term
// params: value
CALL () {
  MATCH (term:Entity&Term {id: $value})
  RETURN term
  UNION
  MATCH (:FormerId {id: $value})-[:RESOLVES_TO]->(term:Term)
  RETURN term
}
MATCH (term)-[:DEFINED_IN]->()-[:IN_BOOK]->(book)
WITH DISTINCT book
