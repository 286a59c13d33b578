// Takes out what a run says of some pairs of terms, shown or not.
// params: batch { run, rows: [{ left, right }] }
// returns: deleted
UNWIND $batch.rows AS row
MATCH (left:Term {key: row.left})
MATCH (right:Term {key: row.right})
MATCH (left)-[relation:RELATED|FOUND]->(right)
WHERE relation.run = $batch.run
WITH relation, type(relation) AS kind
DELETE relation
RETURN sum(CASE kind WHEN 'RELATED' THEN 1 ELSE 0 END) AS deleted
