// An id that a thing has again is no former id.
// params: batch { rows: [id] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS id
MATCH (formerId:FormerId {id: id})
DETACH DELETE formerId
