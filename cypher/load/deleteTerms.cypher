// Takes out terms without definitions.
// params: batch { rows: [key] }
// returns: dropped
UNWIND $batch.rows AS key
MATCH (term:Term {key: key})
WITH term, COLLECT {
  MATCH (term)-[:HAS_LABEL]->(label:Label)
  RETURN label.folded
} AS dropped
OPTIONAL MATCH (former:FormerId)-[:RESOLVES_TO]->(term)
DETACH DELETE former, term
RETURN dropped
