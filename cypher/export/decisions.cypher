// A page of what persons decided about authors, by time.
// params: page { after, limit }
// returns: decision
MATCH (decision:AuthorDecision)
WHERE decision.atKey > $page.after
WITH decision ORDER BY decision.atKey LIMIT toInteger($page.limit)
RETURN properties(decision) AS decision
ORDER BY decision.atKey
