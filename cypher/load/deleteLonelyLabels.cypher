// Takes out labels that no term has any more.
// params: batch { rows: [folded] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS folded
MATCH (label:Label {folded: folded})
WHERE NOT (label)<-[:HAS_LABEL]-()
DELETE label
