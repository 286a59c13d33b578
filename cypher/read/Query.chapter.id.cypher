// One chapter by its id, or by an id that it once had.
// walk: -> chapter
// params: id
CALL () {
  MATCH (chapter:Entity&Chapter {id: $id})
  RETURN chapter
  UNION
  MATCH (:FormerId {id: $id})-[:RESOLVES_TO]->(chapter:Chapter)
  RETURN chapter
}
WITH chapter
