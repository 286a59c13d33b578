// The ids that something had before.
// params: batch { id }
// returns: id
MATCH (former:FormerId)-[:RESOLVES_TO]->(:Entity {id: $batch.id})
RETURN former.id AS id
