// Definitions in a book.
// on: definition
// with: book
// params: value
CALL () {
  MATCH (book:Entity&Book {id: $value})
  RETURN book
  UNION
  MATCH (:FormerId {id: $value})-[:RESOLVES_TO]->(book:Book)
  RETURN book
}
MATCH (book)<-[:IN_BOOK]-(:Chapter)<-[:PUBLISHED_IN]-(definition)
