// What is said of books, by hash or under any of the keys by which statements meet, and the books they were taken for.
// params: batch { hashes, isbns, dois, titles }
// returns: hash, title, folded, isbn, doi, publisher, editors, year, count, bookKey, bookId, bookYear, bookDigest, bookBaseSlug
CYPHER replan=skip
CALL () {
  UNWIND $batch.hashes AS hash
  MATCH (statement:BookStatement {hash: hash})
  RETURN statement
  UNION
  UNWIND $batch.isbns AS isbn
  MATCH (statement:BookStatement {isbn: isbn})
  RETURN statement
  UNION
  UNWIND $batch.dois AS doi
  MATCH (statement:BookStatement {doi: doi})
  RETURN statement
  UNION
  UNWIND $batch.titles AS folded
  MATCH (statement:BookStatement {folded: folded})
  RETURN statement
}
OPTIONAL MATCH (statement)-[:OF]->(book:Book)
RETURN statement.hash AS hash, statement.title AS title, statement.folded AS folded, statement.isbn AS isbn,
  statement.doi AS doi, statement.publisher AS publisher, statement.editors AS editors, statement.year AS year,
  COUNT { (statement)<-[:WITHIN]-() } AS count, book.key AS bookKey, book.id AS bookId, book.year AS bookYear,
  book.digest AS bookDigest, book.baseSlug AS bookBaseSlug
