// Keeps what is said of books, once however many chapters' statements say it.
// params: batch { rows: [{ hash, title, folded, isbn, doi, publisher, editors, year }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
CREATE (statement:BookStatement {hash: row.hash})
SET statement.title = row.title, statement.folded = row.folded, statement.isbn = row.isbn, statement.doi = row.doi,
  statement.publisher = row.publisher, statement.editors = row.editors, statement.year = toInteger(row.year)
