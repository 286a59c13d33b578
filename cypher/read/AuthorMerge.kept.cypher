// The author that a decision kept, under the id that it has now.
// walk: merge -> author
CALL (merge) {
  MATCH (author:Entity&Author {id: merge.keptId})
  RETURN author
  UNION
  MATCH (:FormerId {id: merge.keptId})-[:RESOLVES_TO]->(author:Author)
  RETURN author
}
WITH author
