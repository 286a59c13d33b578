// The pairs that people decided on.
// params:
// returns: pair
MATCH (decision:RelationDecision)
RETURN decision.pair AS pair ORDER BY pair
