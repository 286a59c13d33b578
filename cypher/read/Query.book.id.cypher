// One book by its id, or by an id that it once had.
// walk: -> book
// params: id
CALL () {
  MATCH (book:Entity&Book {id: $id})
  RETURN book
  UNION
  MATCH (:FormerId {id: $id})-[:RESOLVES_TO]->(book:Book)
  RETURN book
}
WITH book
