// A page of decisions, the oldest first.
// params: batch { after, limit }
// returns: decision
MATCH (decision:AuthorDecision)
WHERE decision.atKey > $batch.after
WITH decision ORDER BY decision.atKey LIMIT toInteger($batch.limit)
RETURN properties(decision) AS decision
ORDER BY decision.atKey
