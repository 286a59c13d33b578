// Writes which chapters authors wrote together who may have before; from the smaller id to the larger.
// params: batch { rows: [{ left, right, chapters }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (left:Entity {id: row.left})
MATCH (right:Entity {id: row.right})
MERGE (left)-[tie:CO_AUTHOR]->(right)
SET tie.chapters = row.chapters
