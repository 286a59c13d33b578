// Gives books their ids and the keys that they are ordered by.
// params: batch { rows: [{ key, id }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (book:Book {key: row.key})
SET book.id = row.id, book.titleKey = book.folded + '\t' + row.id,
  book.yearKey = right('000' + toString(coalesce(book.year, 0)), 4) + '\t' + row.id
