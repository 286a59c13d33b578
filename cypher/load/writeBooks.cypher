// Writes books as all that is said of them tells; their ids come with identifyBooks.
// params: batch { rows: [{ key, title, folded, isbn, year, publisher, editors, baseSlug, digest }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MERGE (book:Book {key: row.key})
SET book:Entity, book.title = row.title, book.bookTitle = row.title, book.folded = row.folded, book.isbn = row.isbn,
  book.year = toInteger(row.year), book.publisher = row.publisher, book.editors = row.editors,
  book.baseSlug = row.baseSlug, book.digest = row.digest
