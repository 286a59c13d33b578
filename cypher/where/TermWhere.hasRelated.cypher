// Terms that have related terms, or none.
// on: term
// params: value
EXISTS { (term)-[:RELATED]-() } = $value
