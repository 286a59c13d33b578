// Ties what is said of books to the books it is taken for.
// params: batch { rows: [{ hash, key }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (statement:BookStatement {hash: row.hash})
MATCH (book:Book {key: row.key})
OPTIONAL MATCH (statement)-[former:OF]->()
DELETE former
CREATE (statement)-[:OF]->(book)
