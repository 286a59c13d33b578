// What is said of chapters under any of the keys by which statements meet.
// params: batch { dois, workKeys, titleInBookKeys }
// returns: hash, format, chapter, firstUri, doi, workKey, titleInBookKey, sources, chapterId, chapterDigest, bookHash
CYPHER replan=skip
CALL () {
  UNWIND $batch.dois AS doi
  MATCH (statement:ChapterStatement {doi: doi})
  RETURN statement
  UNION
  UNWIND $batch.workKeys AS workKey
  MATCH (statement:ChapterStatement {workKey: workKey})
  RETURN statement
  UNION
  UNWIND $batch.titleInBookKeys AS titleInBookKey
  MATCH (statement:ChapterStatement {titleInBookKey: titleInBookKey})
  RETURN statement
}
OPTIONAL MATCH (statement)-[:ABOUT]->(chapter:Chapter)
OPTIONAL MATCH (statement)-[:WITHIN]->(book:BookStatement)
RETURN statement.hash AS hash, statement.format AS format, statement.chapter AS chapter, statement.firstUri AS firstUri,
  statement.doi AS doi, statement.workKey AS workKey, statement.titleInBookKey AS titleInBookKey,
  COUNT { (statement)<-[:STATES]-() } AS sources, chapter.id AS chapterId, chapter.digest AS chapterDigest,
  book.hash AS bookHash
