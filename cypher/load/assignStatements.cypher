// Ties what is said of chapters to the chapters it is taken for.
// params: batch { rows: [{ hash, chapterId }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (statement:ChapterStatement {hash: row.hash})
MATCH (chapter:Entity {id: row.chapterId})
OPTIONAL MATCH (statement)-[former:ABOUT]->()
DELETE former
CREATE (statement)-[:ABOUT]->(chapter)
