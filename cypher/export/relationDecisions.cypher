// A page of what persons decided of pairs of terms, by pair.
// params: page { after, limit }
// returns: pair, decision
MATCH (decision:RelationDecision)
WHERE decision.pair > $page.after
WITH decision ORDER BY decision.pair LIMIT toInteger($page.limit)
RETURN decision.pair AS pair, decision { .left, .right, .from, .to, .asserted, .reason, .by, .at } AS decision
ORDER BY pair
