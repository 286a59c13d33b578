// Labels of terms as they are printed.
// params:
// returns: query
MATCH (term:Term)
WHERE term.definitionCountKey >= '00000003'
RETURN term.label AS query ORDER BY term.id LIMIT 200
