// Says where definitions were read.
// params: batch { rows: [{ definitionId, uri, label, alternativeLabels, titleTermKey, elsewhere }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (source:Source {uri: row.uri})
MATCH (definition:Entity {id: row.definitionId})
CREATE (definition)-[reading:READ_FROM]->(source)
SET reading.label = row.label, reading.alternativeLabels = row.alternativeLabels,
  reading.titleTermKey = row.titleTermKey, reading.elsewhere = row.elsewhere
