// The decisions about bylines that print one of some names.
// params: batch { names }
// returns: name, decision
CYPHER replan=skip
UNWIND $batch.names AS name
MATCH (:DecidedName {name: name})<-[:CONCERNS]-(decision:AuthorDecision)
RETURN name, properties(decision) AS decision
