// How many pairs of terms a run shows as related.
// params: run
// returns: relations
MATCH ()-[relation:RELATED]->()
WHERE relation.run = $run
RETURN count(relation) AS relations
