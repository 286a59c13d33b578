// Tells that the graph changed; the last statement of a transaction that writes, so that its lock is short.
// params: batch { at }
// returns: dataVersion
CYPHER replan=skip
MATCH (graph:Graph {id: 'graph'})
SET graph.dataVersion = graph.dataVersion + 1, graph.lastLoadedAt = datetime($batch.at)
RETURN graph.dataVersion AS dataVersion
