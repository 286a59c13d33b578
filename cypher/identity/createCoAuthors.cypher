// Writes which chapters authors wrote together who did not before; from the smaller id to the larger.
// params: batch { rows: [{ left, right, chapters }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (left:Entity {id: row.left})
MATCH (right:Entity {id: row.right})
CREATE (left)-[:CO_AUTHOR {chapters: row.chapters}]->(right)
