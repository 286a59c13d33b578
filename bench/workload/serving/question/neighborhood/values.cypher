// Terms with five definitions or more.
// params:
// returns: id
MATCH (term:Term)
WHERE term.definitionCountKey >= '00000005'
RETURN term.id AS id ORDER BY id LIMIT 200
