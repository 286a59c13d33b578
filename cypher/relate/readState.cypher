// How the relations stand: the run that is shown, the last one that began, the index that goes on from it, and how many
// terms were touched since.
// params:
// returns: run, lastRun, index, relations, terms, touched
MATCH (graph:Graph {id: 'graph'})
RETURN graph.relatedRun AS run, coalesce(graph.lastRun, graph.relatedRun) AS lastRun, graph.relatedIndex AS index,
  coalesce(graph.relations, 0) AS relations, COUNT { (:Term) } AS terms, COUNT { (:Touched) } AS touched
