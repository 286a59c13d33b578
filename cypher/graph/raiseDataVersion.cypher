// Tells that the graph changed; the last statement of a transaction that writes, so that its lock is short.
// params:
// returns: dataVersion
MATCH (graph:Graph {id: 'graph'})
SET graph.dataVersion = graph.dataVersion + 1
RETURN graph.dataVersion AS dataVersion
