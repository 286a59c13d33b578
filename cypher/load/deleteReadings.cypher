// Parts definitions from sources that no longer print them, or print them otherwise.
// params: batch { rows: [{ definitionId, uri }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (source:Source {uri: row.uri})
MATCH (definition:Entity {id: row.definitionId})
USING INDEX SEEK definition:Entity(id)
MATCH (definition)-[reading:READ_FROM|READ_AGAIN_FROM]->(source)
DELETE reading
