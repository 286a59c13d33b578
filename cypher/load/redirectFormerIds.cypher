// Former ids of a parked thing that is now part of another resolve to that one.
// params: batch { rows: [{ from, to }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (parked:Entity {id: 'parked:' + row.from})<-[former:RESOLVES_TO]-(formerId:FormerId)
USING INDEX SEEK parked:Entity(id)
MATCH (survivor:Entity {id: row.to})
CREATE (formerId)-[:RESOLVES_TO]->(survivor)
DELETE former
