// Authors by their ids, or by ids that they once had, with their bylines.
// params: batch { ids }
// returns: asked, id, bylines
UNWIND $batch.ids AS asked
CALL (asked) {
  MATCH (author:Entity&Author {id: asked})
  USING INDEX SEEK author:Entity(id)
  RETURN author
  UNION
  MATCH (formerId:FormerId {id: asked})-[:RESOLVES_TO]->(author:Author)
  USING INDEX SEEK formerId:FormerId(id)
  RETURN author
}
RETURN asked, author.id AS id, COLLECT {
  MATCH (author)<-[:ASSIGNED_TO]-(byline:Byline)
  RETURN { key: byline.key, nameKey: byline.nameKey, anchors: byline.anchors }
} AS bylines
