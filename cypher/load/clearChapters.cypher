// Clears what chapters are written with anew; bylines that stay as they are stay.
// params: batch { rows: [{ id, keep }] }
// returns: dois
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (chapter:Entity {id: row.id})
CALL (chapter) {
  MATCH (chapter)-[has:HAS_DOI|FIRST_DOI]->(doi:Doi)
  OPTIONAL MATCH (doi)-[within:IN_BOOK]->()
  DELETE has, within
  RETURN collect(DISTINCT doi.value) AS dois
}
CALL (chapter) {
  MATCH (chapter)-[within:IN_BOOK|FIRST_BOOK]->()
  DELETE within
}
CALL (chapter) {
  MATCH (chapter)<-[wrote:WROTE]-()
  DELETE wrote
}
CALL (chapter, row) {
  MATCH (chapter)-[:HAS_BYLINE]->(byline)
  WHERE NOT byline.id IN row.keep
  DETACH DELETE byline
}
CALL (chapter) {
  MATCH (chapter)-[:HAS_BYLINE]->(:Byline)-[affiliation:AFFILIATED_WITH]->()
  DELETE affiliation
}
RETURN dois
