// The bare index query for terms alone: labels that start so, by the range index.
// params: sought
// returns: id, label
MATCH (label:Label)
WHERE label.folded STARTS WITH $sought
WITH label ORDER BY label.folded LIMIT 8
MATCH (label)<-[:HAS_LABEL]-(term:Term)
RETURN term.id AS id, term.label AS label
LIMIT 8
