// The version of the data: a number that every writing transaction raises.
// params:
// returns: version
MATCH (graph:Graph {id: 'graph'})
RETURN graph.dataVersion AS version
