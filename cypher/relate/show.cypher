// Makes a run the one that every reader sees, in one step, and keeps which index goes on from it; the last statement of its
// transaction.
// params: batch { run, index, relations }
// returns:
MATCH (graph:Graph {id: 'graph'})
SET graph.relatedRun = toInteger($batch.run), graph.relatedIndex = $batch.index,
  graph.relations = toInteger($batch.relations), graph.dataVersion = graph.dataVersion + 1
