// One decision by its id.
// params: batch { id }
// returns: decision
MATCH (decision:AuthorDecision {id: $batch.id})
RETURN properties(decision) AS decision
