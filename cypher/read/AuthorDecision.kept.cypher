// The author that a decision kept, under the id that it has now.
// walk: decision -> author
CALL (decision) {
  MATCH (author:Entity&Author {id: decision.keptId})
  RETURN author
  UNION
  MATCH (:FormerId {id: decision.keptId})-[:RESOLVES_TO]->(author:Author)
  RETURN author
}
WITH author
