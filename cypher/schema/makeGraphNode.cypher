// The graph's own node, with the secret that signs cursors, and the nodes whose locks let one load write, and one
// process relate terms, at a time.
// params: cursorSecret
// returns:
MERGE (graph:Graph {id: 'graph'})
ON CREATE SET graph.dataVersion = 0, graph.cursorSecret = $cursorSecret
SET graph.relatedRun = coalesce(graph.relatedRun, 0)
MERGE (:LoadLock {id: 'load'})
MERGE (:RelateLock {id: 'relate'})
