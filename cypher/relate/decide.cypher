// Keeps what a person decided of two terms, in the place of what was decided of them before.
// params: batch { from, to, asserted, reason, by, at, event }
// returns: pair, run
CALL () {
  MATCH (from:Entity&Term {id: $batch.from})
  USING INDEX SEEK from:Entity(id)
  RETURN from
  UNION
  MATCH (formerId:FormerId {id: $batch.from})-[:RESOLVES_TO]->(from:Term)
  USING INDEX SEEK formerId:FormerId(id)
  RETURN from
}
CALL () {
  MATCH (to:Entity&Term {id: $batch.to})
  USING INDEX SEEK to:Entity(id)
  RETURN to
  UNION
  MATCH (formerId:FormerId {id: $batch.to})-[:RESOLVES_TO]->(to:Term)
  USING INDEX SEEK formerId:FormerId(id)
  RETURN to
}
WITH from, to,
  CASE WHEN from.key < to.key THEN from.key ELSE to.key END AS left,
  CASE WHEN from.key < to.key THEN to.key ELSE from.key END AS right
WHERE left <> right
MERGE (decision:RelationDecision {pair: left + '\t' + right})
SET decision.left = left, decision.right = right, decision.from = from.key, decision.to = to.key,
  decision.asserted = $batch.asserted, decision.reason = $batch.reason, decision.by = $batch.by,
  decision.at = $batch.at, decision.event = $batch.event
WITH decision
MATCH (graph:Graph {id: 'graph'})
RETURN decision.pair AS pair, graph.relatedRun AS run
