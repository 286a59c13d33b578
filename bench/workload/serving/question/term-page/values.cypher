// Terms with ten definitions or more, of every number of them.
// params:
// returns: id
MATCH (term:Term)
WHERE term.definitionCountKey >= '00000010'
RETURN term.id AS id ORDER BY id LIMIT 200
