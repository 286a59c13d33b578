// The sources that print some names: those of chapters with a byline of an author or by a name, and of books with such an
// editor. Editors have no index: all that is said of books is looked through, which a rare write of an admin may.
// params: batch { id, nameKeys, names }
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
  MATCH (book:BookStatement)
  WHERE any(editor IN book.editors WHERE toLower(editor) IN $batch.names)
  MATCH (book)<-[:WITHIN]-(statement:ChapterStatement)
  RETURN statement
}
MATCH (statement)<-[:STATES]-(source:Source)
RETURN DISTINCT source.uri AS uri
