// Writes bylines as printed, with what the rules of identity look at; whose they are comes with identity/assignBylines.
// params: batch { rows: [{ chapterId, id, key, name, orcid, position, otherSpellings, nameKey, matchKeys, matchTexts, anchors }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (chapter:Entity {id: row.chapterId})
MERGE (byline:Byline {id: row.id})
SET byline.key = row.key, byline.name = row.name, byline.orcid = row.orcid, byline.position = toInteger(row.position),
  byline.otherSpellings = row.otherSpellings, byline.nameKey = row.nameKey, byline.matchKeys = row.matchKeys,
  byline.matchTexts = row.matchTexts, byline.anchors = row.anchors
MERGE (chapter)-[:HAS_BYLINE]->(byline)
