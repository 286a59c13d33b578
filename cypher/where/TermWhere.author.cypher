// Terms that a chapter by an author defines.
// on: term
// with: author
// params: value
CALL () {
  MATCH (author:Entity&Author {id: $value})
  RETURN author
  UNION
  MATCH (:FormerId {id: $value})-[:RESOLVES_TO]->(author:Author)
  RETURN author
}
MATCH (author)-[:WROTE]->()<-[:DEFINED_IN]-(term)
WITH DISTINCT term
