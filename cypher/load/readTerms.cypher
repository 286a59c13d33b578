// Terms as they stand in the graph.
// params: batch { keys }
// returns: key, id, baseSlug, label, alternativeLabels, definitionCount
CYPHER replan=skip
UNWIND $batch.keys AS key
MATCH (term:Term {key: key})
RETURN term.key AS key, term.id AS id, term.baseSlug AS baseSlug, term.label AS label,
  term.alternativeLabels AS alternativeLabels, term.definitionCount AS definitionCount
