// Counts relations that are shown, or are no more; the data version is raised with it. The last statement of a transaction.
// params: batch { grown }
// returns:
MATCH (graph:Graph {id: 'graph'})
SET graph.relations = coalesce(graph.relations, 0) + toInteger($batch.grown), graph.dataVersion = graph.dataVersion + 1
