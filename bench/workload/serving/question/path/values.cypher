// Pairs of terms with five definitions or more.
// params:
// returns: from, to
MATCH (term:Term)
WHERE term.definitionCountKey >= '00000005'
WITH term ORDER BY term.id LIMIT 200
WITH collect(term.id) AS ids
UNWIND range(0, size(ids) - 1) AS i
RETURN ids[i] AS from, ids[(i * 17 + 5) % size(ids)] AS to
