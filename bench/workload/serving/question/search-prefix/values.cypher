// The first letters of labels.
// params:
// returns: query
// query: search-exact
MATCH (term:Term)
WHERE term.definitionCountKey >= '00000003' AND term.label =~ '[A-Za-z]{7,12}'
RETURN left(term.label, 5) AS query ORDER BY term.id LIMIT 200
