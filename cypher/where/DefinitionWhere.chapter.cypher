// Definitions in a chapter.
// on: definition
// with: chapter
// params: value
CALL () {
  MATCH (chapter:Entity&Chapter {id: $value})
  RETURN chapter
  UNION
  MATCH (:FormerId {id: $value})-[:RESOLVES_TO]->(chapter:Chapter)
  RETURN chapter
}
MATCH (chapter)<-[:PUBLISHED_IN]-(definition)
