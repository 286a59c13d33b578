// What the graph says of itself, in one text that is planned once: the version of docs/graph.md that it follows (0 where it does
// not say), the version of its data, which every writing transaction raises, and the secret that marks its cursors; no row where
// there is no graph yet.
// params:
// returns: schemaVersion, dataVersion, cursorSecret
MATCH (graph:Graph {id: 'graph'})
RETURN coalesce(graph.schemaVersion, 0) AS schemaVersion, graph.dataVersion AS dataVersion, graph.cursorSecret AS cursorSecret
