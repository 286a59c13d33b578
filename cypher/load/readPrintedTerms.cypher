// How terms are printed, and how often.
// params: batch { keys }
// returns: key, printed
CYPHER replan=skip
UNWIND $batch.keys AS key
MATCH (term:Term {key: key})
RETURN term.key AS key, COLLECT {
  MATCH (term)-[:HAS_DEFINITION]->(:Definition)-[reading:READ_FROM]->()
  WITH reading.label AS label, reading.alternativeLabels AS alternativeLabels, count(*) AS times
  RETURN { label: label, alternativeLabels: alternativeLabels, times: times }
} AS printed
