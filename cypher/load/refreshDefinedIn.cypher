// Derives which chapters define a term.
// params: batch { rows: [{ termKey, chapterId }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (term:Term {key: row.termKey})
MATCH (chapter:Entity {id: row.chapterId})
CALL (term, chapter) {
  MATCH (term)-[former:DEFINED_IN]->(chapter)
  DELETE former
}
WITH term, chapter, COLLECT {
  MATCH (term)-[:HAS_DEFINITION]->(definition:Definition)-[:PUBLISHED_IN]->(chapter)
  RETURN definition.id AS id ORDER BY id
} AS definitions
WHERE size(definitions) > 0
CREATE (term)-[:DEFINED_IN {definitions: definitions}]->(chapter)
