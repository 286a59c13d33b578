// Gives every so manieth term the text of another one; each load takes others.
// params: touched, load
// returns: key
MATCH (term:Term)
WITH term ORDER BY term.key
WITH collect(term) AS terms
UNWIND range(0, $touched - 1) AS i
WITH terms[i * size(terms) / toInteger($touched) + toInteger($load)] AS term, terms[(i * 17 + 5) % size(terms)] AS other
MATCH (term)-[:HAS_DEFINITION]->(definition), (other)-[:HAS_DEFINITION]->(another)
WITH term, head(collect(definition)) AS definition, head(collect(another.text)) AS text
SET definition.text = text
RETURN term.key AS key
