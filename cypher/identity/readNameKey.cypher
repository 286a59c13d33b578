// By what an author is ordered, found by an id that it has or had.
// params: batch { id }
// returns: id, nameKey
CALL () {
  MATCH (author:Entity&Author {id: $batch.id})
  USING INDEX SEEK author:Entity(id)
  RETURN author
  UNION
  MATCH (formerId:FormerId {id: $batch.id})-[:RESOLVES_TO]->(author:Author)
  USING INDEX SEEK formerId:FormerId(id)
  RETURN author
}
RETURN author.id AS id, author.nameKey AS nameKey
