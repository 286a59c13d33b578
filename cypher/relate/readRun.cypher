// The run of relating that is shown.
// params:
// returns: run
MATCH (graph:Graph {id: 'graph'})
RETURN graph.relatedRun AS run
