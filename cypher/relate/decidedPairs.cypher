// Those of some pairs that people decided on.
// params: batch { rows: [pair] }
// returns: pair
UNWIND $batch.rows AS pair
MATCH (decision:RelationDecision {pair: pair})
RETURN decision.pair AS pair
