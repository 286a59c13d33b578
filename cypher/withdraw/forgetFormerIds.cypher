// Ids of what is withdrawn lead nowhere: neither to what a page prints in its place, nor from ids that it had before.
// params: batch { ids }
// returns:
UNWIND $batch.ids AS id
MATCH (former:FormerId {id: id})
DETACH DELETE former
