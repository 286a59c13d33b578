// The pairs that people decided on: all, or those with one of some terms.
// params: batch { keys }
// returns: pair
CALL () {
  WITH 1 AS one
  WHERE $batch.keys IS NULL
  MATCH (decision:RelationDecision)
  RETURN decision
  UNION
  UNWIND $batch.keys AS key
  MATCH (decision:RelationDecision {left: key})
  RETURN decision
  UNION
  UNWIND $batch.keys AS key
  MATCH (decision:RelationDecision {right: key})
  RETURN decision
}
RETURN decision.pair AS pair ORDER BY pair
