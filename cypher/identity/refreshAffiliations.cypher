// Derives where authors are affiliated from their bylines.
// params: batch { rows: [{ authorId, organizationKey }] }
// returns:
UNWIND $batch.rows AS row
MATCH (author:Entity {id: row.authorId})
MATCH (organization:Organization {key: row.organizationKey})
CALL (author, organization) {
  MATCH (author)-[former:AFFILIATED_WITH]->(organization)
  DELETE former
}
WITH author, organization, COLLECT {
  MATCH (author)<-[:ASSIGNED_TO]-(byline:Byline)-[:AFFILIATED_WITH]->(organization)
  MATCH (byline)<-[:HAS_BYLINE]-(chapter:Chapter)
  RETURN DISTINCT chapter.id AS id ORDER BY id
} AS chapters
WHERE size(chapters) > 0
CREATE (author)-[:AFFILIATED_WITH {chapters: chapters}]->(organization)
