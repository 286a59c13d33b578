// Where definitions are printed under the title of a chapter and a term.
// params: batch { keys }
// The hints: a small graph makes a scan look cheap, and its plan stays as the graph grows.
// returns: titleTermKey, uri, elsewhere, chapterId
CYPHER replan=skip
CALL () {
  UNWIND $batch.keys AS key
  MATCH (definition:Definition)-[reading:READ_FROM {titleTermKey: key}]->(source:Source)
  USING INDEX SEEK reading:READ_FROM(titleTermKey)
  RETURN key, definition, reading, source
  UNION ALL
  UNWIND $batch.keys AS key
  MATCH (definition:Definition)-[reading:READ_AGAIN_FROM {titleTermKey: key}]->(source:Source)
  USING INDEX SEEK reading:READ_AGAIN_FROM(titleTermKey)
  RETURN key, definition, reading, source
}
MATCH (definition)-[:PUBLISHED_IN]->(chapter:Chapter)
RETURN key AS titleTermKey, source.uri AS uri, reading.elsewhere AS elsewhere, chapter.id AS chapterId
