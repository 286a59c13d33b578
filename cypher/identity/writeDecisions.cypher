// Keeps what persons decided about authors, with the names that it is about; what is withheld stays withheld.
// params: batch { rows: [{ decision, names }] }
// returns:
UNWIND $batch.rows AS row
MERGE (decision:AuthorDecision {id: row.decision.id})
SET decision += row.decision
WITH decision, row
UNWIND row.names AS name
MERGE (decided:DecidedName {name: name})
MERGE (decision)-[:CONCERNS]->(decided)
