// Gives a full run its number and tells whose turn it is to load: terms that are touched later are related again at its end.
// params:
// returns: run, turn
MATCH (graph:Graph {id: 'graph'})
MATCH (lock:LoadLock {id: 'load'})
SET graph.lastRun = coalesce(graph.lastRun, graph.relatedRun) + 1
RETURN graph.lastRun AS run, coalesce(lock.turn, 0) AS turn
