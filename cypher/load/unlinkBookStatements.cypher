// Parts what is said of chapters from what it said of their books.
// params: batch { rows: [hash] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS hash
MATCH (statement:ChapterStatement {hash: hash})-[within:WITHIN]->()
USING INDEX SEEK statement:ChapterStatement(hash)
DELETE within
