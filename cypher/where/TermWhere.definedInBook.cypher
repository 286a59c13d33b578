// Terms that a chapter of a book defines.
// on: term
// with: book
// params: value
CALL () {
  MATCH (book:Entity&Book {id: $value})
  RETURN book
  UNION
  MATCH (:FormerId {id: $value})-[:RESOLVES_TO]->(book:Book)
  RETURN book
}
MATCH (book)<-[:IN_BOOK]-(:Chapter)<-[:DEFINED_IN]-(term)
WITH DISTINCT term
