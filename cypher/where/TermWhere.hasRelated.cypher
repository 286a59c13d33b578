// Terms that have related terms, or none.
// on: term
// with: graph, relation
// params: value
EXISTS {
  MATCH (graph:Graph {id: 'graph'})
  MATCH (term)-[relation:RELATED]-()
  WHERE relation.run = graph.relatedRun
} = $value
