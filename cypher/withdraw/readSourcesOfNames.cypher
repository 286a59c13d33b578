// The sources that print some names: those of chapters with a byline of an author or by a name, and those that say something
// of books.
// params: batch { id, nameKeys, bookHashes }
// returns: uri
CALL () {
  MATCH (:Entity {id: $batch.id})<-[:ASSIGNED_TO]-(:Byline)<-[:HAS_BYLINE]-(chapter:Chapter)
  MATCH (chapter)<-[:ABOUT]-(statement:ChapterStatement)
  RETURN statement
  UNION
  UNWIND $batch.nameKeys AS nameKey
  MATCH (:Byline {nameKey: nameKey})<-[:HAS_BYLINE]-(:Chapter)<-[:ABOUT]-(statement:ChapterStatement)
  RETURN statement
  UNION
  UNWIND $batch.bookHashes AS hash
  MATCH (:BookStatement {hash: hash})<-[:WITHIN]-(statement:ChapterStatement)
  RETURN statement
}
MATCH (statement)<-[:STATES]-(source:Source)
RETURN DISTINCT source.uri AS uri
