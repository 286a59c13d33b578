// Writes relations of a run, over those that it has already, from the smaller key to the larger.
// params: batch { run, rows: [{ left, right, properties }] }
// returns: shown
UNWIND $batch.rows AS row
MATCH (left:Term {key: row.left})
MATCH (right:Term {key: row.right})
MERGE (left)-[relation:RELATED {run: $batch.run}]->(right)
SET relation = row.properties
RETURN count(relation) AS shown
