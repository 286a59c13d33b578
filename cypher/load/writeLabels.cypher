// Ties terms to every form under which they are found.
// params: batch { rows: [{ key, labels: [{ folded, rank }] }] }
// returns: dropped
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (term:Term {key: row.key})
CALL (term) {
  MATCH (term)-[former:HAS_LABEL]->(label:Label)
  DELETE former
  RETURN collect(label.folded) AS dropped
}
CALL (term, row) {
  UNWIND row.labels AS form
  MERGE (label:Label {folded: form.folded})
  CREATE (term)-[:HAS_LABEL {rank: toInteger(form.rank)}]->(label)
}
RETURN dropped
