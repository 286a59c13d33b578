// Says where a source prints in a second place what it prints in a first.
// params: batch { rows: [{ definitionId, uri, titleTermKey, elsewhere }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (source:Source {uri: row.uri})
MATCH (definition:Entity {id: row.definitionId})
CREATE (definition)-[reading:READ_AGAIN_FROM]->(source)
SET reading.titleTermKey = row.titleTermKey, reading.elsewhere = row.elsewhere
