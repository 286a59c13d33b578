// Labels of one long word, each without its third letter.
// params:
// returns: query
// query: search-exact
MATCH (term:Term)
WHERE term.definitionCountKey >= '00000003' AND term.label =~ '[A-Za-z]{7,12}'
RETURN left(term.label, 2) + substring(term.label, 3) AS query ORDER BY term.id LIMIT 200
