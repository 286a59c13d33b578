// Takes out parked things that nothing tells of any more, with the former ids that nothing answers to.
// params: batch { rows: [id] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS id
MATCH (entity:Entity {id: 'parked:' + id})
OPTIONAL MATCH (former:FormerId)-[:RESOLVES_TO]->(entity)
DETACH DELETE former, entity
