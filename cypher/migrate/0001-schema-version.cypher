// From here on a graph says which version of docs/graph.md it follows.
// params:
// returns:
MATCH (graph:Graph {id: 'graph'})
SET graph.schemaVersion = 1
