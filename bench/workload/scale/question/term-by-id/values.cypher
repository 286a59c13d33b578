// Terms from all over the alphabet.
// params:
// returns: id
MATCH (term:Term)
WITH term, rand() AS place ORDER BY place LIMIT 500
RETURN term.id AS id
