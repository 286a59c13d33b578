// The bylines that print one of some names or ORCIDs, with what the rules look at and whose they are.
// params: batch { names, orcids }
// returns: id, key, name, otherSpellings, nameKey, orcid, matchKeys, matchTexts, anchors, authorId, authorName, authorDigest, rule, evidence
CYPHER replan=skip
CALL () {
  UNWIND $batch.names AS name
  MATCH (byline:Byline {nameKey: name})
  RETURN byline
  UNION
  UNWIND $batch.orcids AS orcid
  MATCH (byline:Byline {orcid: orcid})
  RETURN byline
}
MATCH (byline)-[assignment:ASSIGNED_TO]->(author:Author)
RETURN byline.id AS id, byline.key AS key, byline.name AS name, byline.otherSpellings AS otherSpellings,
  byline.nameKey AS nameKey, byline.orcid AS orcid, byline.matchKeys AS matchKeys, byline.matchTexts AS matchTexts,
  byline.anchors AS anchors, author.id AS authorId, author.name AS authorName,
  author.digest AS authorDigest, assignment.rule AS rule,
  assignment.evidence AS evidence
