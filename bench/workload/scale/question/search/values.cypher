// Labels of terms as they are printed, one word each.
// params:
// returns: query
MATCH (term:Term)
WHERE term.label =~ '[A-Za-z]{5,}'
WITH term, rand() AS place ORDER BY place LIMIT 200
RETURN term.label AS query
