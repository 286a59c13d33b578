// A chapter that is to be withdrawn, as pages speak of it: their statements as JSON, and the sources that it was read from.
// params: batch { id }
// returns: title, statements, uris
MATCH (chapter:Entity {id: $batch.id})
RETURN chapter.title AS title, COLLECT {
  MATCH (chapter)<-[:ABOUT]-(statement:ChapterStatement)
  RETURN statement.chapter
} AS statements, COLLECT {
  MATCH (chapter)-[:READ_FROM]->(source:Source)
  RETURN source.uri
} AS uris
