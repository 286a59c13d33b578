// The version of docs/graph.md that the graph follows; 0 where it does not say, no row where there is no graph yet.
// params:
// returns: version
MATCH (graph:Graph {id: 'graph'})
RETURN coalesce(graph.schemaVersion, 0) AS version
