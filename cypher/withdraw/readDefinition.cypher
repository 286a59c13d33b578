// A definition that is to be withdrawn: what it is known by, and every source that prints it.
// params: batch { id }
// returns: termKey, foldedText, uris
MATCH (definition:Entity {id: $batch.id})<-[:HAS_DEFINITION]-(term:Term)
RETURN term.key AS termKey, definition.foldedText AS foldedText, COLLECT {
  MATCH (term)-[:HAS_DEFINITION]->(same:Definition)-[:READ_FROM|READ_AGAIN_FROM]->(source:Source)
  WHERE same.foldedText = definition.foldedText
  RETURN DISTINCT source.uri
} AS uris
