// Keeps ids that things once had.
// params: batch { rows: [{ from, to }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (survivor:Entity {id: row.to})
MERGE (formerId:FormerId {id: row.from})
WITH formerId, survivor
OPTIONAL MATCH (formerId)-[former:RESOLVES_TO]->()
DELETE former
CREATE (formerId)-[:RESOLVES_TO]->(survivor)
