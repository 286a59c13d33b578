// The decisions about bylines that print one of some names.
// params: batch { names }
// returns: decision
UNWIND $batch.names AS name
MATCH (:DecidedName {name: name})<-[:CONCERNS]-(decision:AuthorDecision)
RETURN DISTINCT properties(decision) AS decision
