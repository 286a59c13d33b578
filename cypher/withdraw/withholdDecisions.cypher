// Decisions about authors that name somebody whose name is withdrawn are kept, but exported no more.
// params: batch { nameKeys }
// returns:
UNWIND $batch.nameKeys AS name
MATCH (:DecidedName {name: name})<-[:CONCERNS]-(decision:AuthorDecision)
SET decision.withheld = true
