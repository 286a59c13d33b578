// Authors of a chapter in a book.
// on: author
// with: book
// params: value
CALL () {
  MATCH (book:Entity&Book {id: $value})
  RETURN book
  UNION
  MATCH (:FormerId {id: $value})-[:RESOLVES_TO]->(book:Book)
  RETURN book
}
MATCH (book)<-[:IN_BOOK]-(:Chapter)<-[:WROTE]-(author)
WITH DISTINCT author
