// Terms that have related terms, or none.
// on: term
// with: graph, run, relation
// params: value
EXISTS {
  CALL (term) {
    MATCH (graph:Graph {id: 'graph'})
    RETURN graph.relatedRun AS run
  }
  MATCH (term)-[relation:RELATED]-()
  WHERE relation.run = run
  RETURN relation
} = $value
