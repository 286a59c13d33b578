// Writes relations that a run does not have yet, from the smaller key to the larger.
// params: batch { rows: [{ left, right, properties }] }
// returns: written
UNWIND $batch.rows AS row
MATCH (left:Term {key: row.left})
MATCH (right:Term {key: row.right})
CREATE (left)-[relation:RELATED]->(right)
SET relation = row.properties
RETURN count(relation) AS written
