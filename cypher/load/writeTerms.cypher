// Writes what changes in terms that the graph has.
// params: batch { rows: [{ key, label, alternativeLabels, definitionCount }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (term:Term {key: row.key})
SET term.label = row.label, term.alternativeLabels = row.alternativeLabels,
  term.definitionCount = toInteger(row.definitionCount),
  term.definitionCountKey = right('0000000' + toString(toInteger(row.definitionCount)), 8) + '\t' + term.id
