// Frees the ids of things that get another or are no more, so that two things may change places.
// params: batch { rows: [id] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS id
MATCH (entity:Entity {id: id})
SET entity.id = 'parked:' + id, entity.slug = null
