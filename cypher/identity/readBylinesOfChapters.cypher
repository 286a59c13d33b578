// The bylines of chapters, with what the rules look at and whose they are.
// params: batch { ids }
// returns: id, key, name, otherSpellings, nameKey, orcid, matchKeys, matchTexts, anchors, authorId, authorName, authorDigest, rule, evidence, organizationKeys
CYPHER replan=skip
UNWIND $batch.ids AS id
MATCH (chapter:Entity {id: id})-[:HAS_BYLINE]->(byline:Byline)-[assignment:ASSIGNED_TO]->(author:Author)
USING INDEX SEEK chapter:Entity(id)
RETURN byline.id AS id, byline.key AS key, byline.name AS name, byline.otherSpellings AS otherSpellings,
  byline.nameKey AS nameKey, byline.orcid AS orcid, byline.matchKeys AS matchKeys, byline.matchTexts AS matchTexts,
  byline.anchors AS anchors, author.id AS authorId, author.name AS authorName,
  author.digest AS authorDigest, assignment.rule AS rule,
  assignment.evidence AS evidence, COLLECT {
    MATCH (byline)-[:AFFILIATED_WITH]->(organization:Organization)
    RETURN organization.key
  } AS organizationKeys
