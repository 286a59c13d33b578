// Where definitions are printed under the title of a chapter and a term.
// params: batch { keys }
// returns: titleTermKey, uri, elsewhere, chapterId
CALL () {
  UNWIND $batch.keys AS key
  MATCH (definition:Definition)-[reading:READ_FROM {titleTermKey: key}]->(source:Source)
  RETURN key, definition, reading, source
  UNION ALL
  UNWIND $batch.keys AS key
  MATCH (definition:Definition)-[reading:READ_AGAIN_FROM {titleTermKey: key}]->(source:Source)
  RETURN key, definition, reading, source
}
MATCH (definition)-[:PUBLISHED_IN]->(chapter:Chapter)
RETURN key AS titleTermKey, source.uri AS uri, reading.elsewhere AS elsewhere, chapter.id AS chapterId
