// How terms are printed, and how they stand in the graph.
// params: batch { keys }
// returns: key, id, baseSlug, label, alternativeLabels, definitionCount, printed
UNWIND $batch.keys AS key
MATCH (term:Term {key: key})
RETURN term.key AS key, term.id AS id, term.baseSlug AS baseSlug, term.label AS label,
  term.alternativeLabels AS alternativeLabels, COUNT { (term)-[:HAS_DEFINITION]->() } AS definitionCount, COLLECT {
    MATCH (term)-[:HAS_DEFINITION]->(:Definition)-[reading:READ_FROM]->()
    WITH reading.label AS label, reading.alternativeLabels AS alternativeLabels, count(*) AS times
    RETURN { label: label, alternativeLabels: alternativeLabels, times: times }
  } AS printed
