// Derives who wrote chapters from whose their bylines are: each author once, at the first place.
// params: batch { rows: [chapter id] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS id
MATCH (chapter:Entity {id: id})
CALL (chapter) {
  MATCH (chapter)<-[former:WROTE]-()
  DELETE former
}
MATCH (chapter)-[:HAS_BYLINE]->(byline:Byline)-[:ASSIGNED_TO]->(author)
WITH chapter, author, min(byline.position) AS position
CREATE (author)-[:WROTE {position: position}]->(chapter)
