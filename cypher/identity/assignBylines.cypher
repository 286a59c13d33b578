// Says which author bylines are taken for; a byline that stays with its author for the same reason keeps the time.
// params: batch { rows: [{ bylineId, authorId, rule, evidence, at, by }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (byline:Byline {id: row.bylineId})
MATCH (author:Entity {id: row.authorId})
CALL (byline, author) {
  MATCH (byline)-[former:ASSIGNED_TO]->(other)
  WHERE other <> author
  DELETE former
}
MERGE (byline)-[assignment:ASSIGNED_TO]->(author)
SET assignment.at = CASE
    WHEN assignment.rule = row.rule AND assignment.evidence = row.evidence THEN assignment.at
    ELSE datetime(row.at)
  END,
  assignment.rule = row.rule, assignment.evidence = row.evidence, assignment.by = row.by
