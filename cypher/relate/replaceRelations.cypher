// Writes relations that a run has already, from the smaller key to the larger.
// params: batch { run, rows: [{ left, right, properties }] }
// returns:
UNWIND $batch.rows AS row
MATCH (left:Term {key: row.left})
MATCH (right:Term {key: row.right})
MERGE (left)-[relation:RELATED {run: $batch.run}]->(right)
SET relation = row.properties
