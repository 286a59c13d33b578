// Takes out what no source says of a chapter any more.
// params: batch { rows: [hash] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS hash
MATCH (statement:ChapterStatement {hash: hash})
DETACH DELETE statement
