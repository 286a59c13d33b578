// The books under their keys or under the slugs that they share, with the ids they have.
// params: batch { keys, slugs }
// returns: key, folded, baseSlug, id
CYPHER replan=skip
CALL () {
  UNWIND $batch.keys AS key
  MATCH (book:Book {key: key})
  RETURN book
  UNION
  UNWIND $batch.slugs AS slug
  MATCH (book:Book {baseSlug: slug})
  RETURN book
}
RETURN book.key AS key, book.folded AS folded, book.baseSlug AS baseSlug, book.id AS id
