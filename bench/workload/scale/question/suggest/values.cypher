// The first letters of labels.
// params:
// returns: prefix
MATCH (term:Term)
WHERE term.definitionCountKey >= '00000003'
RETURN left(term.label, 4) AS prefix ORDER BY term.id LIMIT 200
