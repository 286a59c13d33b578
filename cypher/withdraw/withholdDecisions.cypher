// Decisions about authors that name somebody whose name is withdrawn are kept, but exported no more.
// params: batch { nameKeys }
// returns:
MATCH (decision:AuthorDecision)
WHERE any(side IN decision.keep + decision.merge + decision.apart WHERE split(side, '\t')[0] IN $batch.nameKeys)
SET decision.withheld = true
