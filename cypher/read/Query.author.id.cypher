// One author by its id, or by an id that it once had.
// walk: -> author
// params: id
CALL () {
  MATCH (author:Entity&Author {id: $id})
  RETURN author
  UNION
  MATCH (:FormerId {id: $id})-[:RESOLVES_TO]->(author:Author)
  RETURN author
}
WITH author
