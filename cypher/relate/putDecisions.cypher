// Keeps decisions on pairs of terms as they were made, but for pairs that were decided on later.
// params: batch { rows: [{ pair, left, right, from, to, asserted, reason, by, at }] }
// returns: pair
UNWIND $batch.rows AS row
MERGE (decision:RelationDecision {pair: row.pair})
WITH row, decision
WHERE decision.at IS NULL OR decision.at < row.at
SET decision = row
RETURN decision.pair AS pair
