// Writes bylines as printed and assigns each to an author.
// params: batch { rows: [{ chapterId, id, key, name, orcid, position, otherSpellings, authorKey, rule, evidence }], at }
// returns:
UNWIND $batch.rows AS row
MATCH (chapter:Entity {id: row.chapterId})
MERGE (author:Author {key: row.authorKey})
MERGE (byline:Byline {id: row.id})
SET author:Entity, byline.key = row.key, byline.name = row.name, byline.orcid = row.orcid,
  byline.position = toInteger(row.position), byline.otherSpellings = row.otherSpellings
MERGE (chapter)-[:HAS_BYLINE]->(byline)
MERGE (byline)-[assignment:ASSIGNED_TO]->(author)
ON CREATE SET assignment.at = datetime($batch.at), assignment.by = 'lexigraph'
SET assignment.rule = row.rule, assignment.evidence = row.evidence
