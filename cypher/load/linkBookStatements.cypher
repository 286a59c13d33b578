// Ties what is said of chapters to what it says of their books.
// params: batch { rows: [{ hash, bookHash }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (statement:ChapterStatement {hash: row.hash})
MATCH (book:BookStatement {hash: row.bookHash})
CREATE (statement)-[:WITHIN]->(book)
