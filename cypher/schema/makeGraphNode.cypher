// The graph's own node, with the secret that signs cursors, and the node whose lock lets one load write at a time.
// params: cursorSecret
// returns:
MERGE (graph:Graph {id: 'graph'})
ON CREATE SET graph.dataVersion = 0, graph.cursorSecret = $cursorSecret
MERGE (:LoadLock {id: 'load'})
