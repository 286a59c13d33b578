// The mark that a generated graph is whole.
// params:
// returns:
MATCH (graph:Graph {id: 'graph'})
SET graph.dataVersion = 1, graph.lastLoadedAt = '2026-01-01T00:00:00.000Z'
