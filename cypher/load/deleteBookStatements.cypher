// Takes out what nobody says of a book any more.
// params: batch { rows: [hash] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS hash
MATCH (statement:BookStatement {hash: hash})
DETACH DELETE statement
