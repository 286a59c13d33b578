// Definitions in chapters by an author.
// on: definition
// with: author
// params: value
CALL () {
  MATCH (author:Entity&Author {id: $value})
  RETURN author
  UNION
  MATCH (:FormerId {id: $value})-[:RESOLVES_TO]->(author:Author)
  RETURN author
}
MATCH (author)-[:WROTE]->()<-[:PUBLISHED_IN]-(definition)
