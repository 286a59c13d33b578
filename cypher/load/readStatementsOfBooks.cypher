// What is said of the chapters of books that became another, and of the reprinted chapters of books with another year.
// params: batch { moved, redated }
// returns: hash, format, chapter, firstUri
CYPHER replan=skip
CALL () {
  UNWIND $batch.moved AS hash
  MATCH (:BookStatement {hash: hash})<-[:WITHIN]-(:ChapterStatement)-[:ABOUT]->(chapter)
  RETURN chapter
  UNION
  UNWIND $batch.redated AS hash
  MATCH (:BookStatement {hash: hash})<-[:WITHIN]-(:ChapterStatement)-[:ABOUT]->(chapter)
  WHERE COUNT { (chapter)-[:HAS_DOI]->() } > 1 OR COUNT { (chapter)-[:IN_BOOK]->() } > 1
  RETURN chapter
}
MATCH (chapter)<-[:ABOUT]-(statement)
RETURN statement.hash AS hash, statement.format AS format, statement.chapter AS chapter, statement.firstUri AS firstUri
