// Whose bylines chapters have.
// params: batch { ids }
// returns: chapterId, id, authorKey, organizationKeys
UNWIND $batch.ids AS id
MATCH (chapter:Entity {id: id})-[:HAS_BYLINE]->(byline:Byline)-[:ASSIGNED_TO]->(author:Author)
RETURN chapter.id AS chapterId, byline.id AS id, author.key AS authorKey, COLLECT {
  MATCH (byline)-[:AFFILIATED_WITH]->(organization:Organization)
  RETURN organization.key
} AS organizationKeys
