// Parts bylines from authors that they are no longer taken for.
// params: batch { rows: [{ id, authorKey }] }
// returns:
UNWIND $batch.rows AS row
MATCH (byline:Byline {id: row.id})-[assignment:ASSIGNED_TO]->(author:Author)
WHERE author.key <> row.authorKey
DELETE assignment
