// Tells that a migration was applied.
// params: batch { version }
// returns:
MATCH (graph:Graph {id: 'graph'})
SET graph.schemaVersion = toInteger($batch.version)
