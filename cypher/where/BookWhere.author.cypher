// Books that hold a chapter by an author.
// on: book
// with: author
// params: value
CALL () {
  MATCH (author:Entity&Author {id: $value})
  RETURN author
  UNION
  MATCH (:FormerId {id: $value})-[:RESOLVES_TO]->(author:Author)
  RETURN author
}
MATCH (author)-[:WROTE]->()-[:IN_BOOK]->(book)
WITH DISTINCT book
