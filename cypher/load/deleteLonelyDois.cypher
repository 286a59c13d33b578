// Takes out DOIs that nothing has any more.
// params: batch { rows: [value] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS value
MATCH (doi:Doi {value: value})
WHERE NOT (doi)<-[:HAS_DOI]-()
DETACH DELETE doi
