// Takes out terms without definitions, and notes that their relations went with them.
// params: batch { rows: [key] }
// returns: dropped
CYPHER replan=skip
UNWIND $batch.rows AS key
MATCH (term:Term {key: key})
WITH key, term, COLLECT {
  MATCH (term)-[:HAS_LABEL]->(label:Label)
  RETURN label.folded
} AS dropped
MERGE (touched:Touched {key: key})
SET touched.gone = true
WITH term, dropped
OPTIONAL MATCH (former:FormerId)-[:RESOLVES_TO]->(term)
DETACH DELETE former, term
RETURN dropped
