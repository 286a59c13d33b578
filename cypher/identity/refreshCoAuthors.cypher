// Derives which chapters two authors wrote together; the relationship goes from the smaller id to the larger.
// params: batch { rows: [{ left, right }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (left:Entity {id: row.left})
MATCH (right:Entity {id: row.right})
CALL (left, right) {
  MATCH (left)-[former:CO_AUTHOR]-(right)
  DELETE former
}
WITH left, right, COLLECT {
  MATCH (left)-[:WROTE]->(chapter:Chapter)<-[:WROTE]-(right)
  RETURN DISTINCT chapter.id AS id ORDER BY id
} AS chapters
WHERE size(chapters) > 0
CREATE (left)-[:CO_AUTHOR {chapters: chapters}]->(right)
