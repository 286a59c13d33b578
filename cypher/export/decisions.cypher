// A page of what persons decided about authors, by time, but for those whose names were withdrawn.
// params: page { after, limit }
// returns: decision
MATCH (decision:AuthorDecision)
WHERE decision.atKey > $page.after AND decision.withheld IS NULL
WITH decision ORDER BY decision.atKey LIMIT toInteger($page.limit)
RETURN properties(decision) AS decision
ORDER BY decision.atKey
