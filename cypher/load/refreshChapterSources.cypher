// Derives where chapters were read: in the sources that state them, and in those that print a definition of theirs.
// params: batch { rows: [uri] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS uri
MATCH (source:Source {uri: uri})
CALL (source) {
  MATCH (chapter:Chapter)-[former:READ_FROM]->(source)
  DELETE former
}
CALL (source) {
  MATCH (source)-[:STATES]->(:ChapterStatement)-[:ABOUT]->(chapter)
  RETURN chapter
  UNION
  MATCH (source)<-[:READ_FROM|READ_AGAIN_FROM]-(:Definition)-[:PUBLISHED_IN]->(chapter)
  RETURN chapter
}
CREATE (chapter)-[:READ_FROM]->(source)
